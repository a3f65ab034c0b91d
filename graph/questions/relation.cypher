// A shortest path between two entities over stated relations.
MATCH (a:Entity {id: $thing}) MATCH (b:Entity {id: $target})
MATCH way = shortestPath((a)-[:VISITED|HOLDS_POST|ACCOMPANIED|ATTENDED|LOCATED_IN|WROTE*..6]-(b))
WHERE all(r IN relationships(way) WHERE r.status = 'stated' AND r.roster IS NULL) AND all(n IN nodes(way) WHERE n:Entity)
RETURN [n IN nodes(way) | n.name] AS names, [r IN relationships(way) | type(r)] AS relations, length(way) AS steps
