// The visits to 莘县 and what lies in it, as a graph.
MATCH visits = (:Official)-[:VISITED {status: 'stated'}]->()-[:LOCATED_IN*0..4]->(:County {name: '莘县'})
RETURN visits;
