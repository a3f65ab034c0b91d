// Who came to 莘县 most often, counted in trips and not in stops?
MATCH (o:Official)-[v:VISITED {status: 'stated'}]->(p)-[:LOCATED_IN*0..4]->(:County {name: '莘县'})
RETURN o.name AS official, o.id AS id, count(DISTINCT v.outing) AS trips, count(DISTINCT v.event) AS stops
ORDER BY trips DESC, stops DESC, official;
