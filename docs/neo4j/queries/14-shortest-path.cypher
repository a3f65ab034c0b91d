// How is one person joined to another by direct edges?
MATCH (a:Person {name: '霍正林'}), (b:County {name: '莘县'})
MATCH path = shortestPath((a)-[:VISITED|HOLDS_POST|ACCOMPANIED|ATTENDED|LOCATED_IN*..6]-(b))
RETURN path;
