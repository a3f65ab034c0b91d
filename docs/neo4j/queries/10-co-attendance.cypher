// Who sat in the same meetings, and in how many?
MATCH (a:Person)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Person)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, count(DISTINCT m) AS meetings
ORDER BY meetings DESC, one, other;
