// Who came along with whom, on how many trips?
MATCH (companion:Person)-[a:ACCOMPANIED {status: 'stated'}]->(leader:Person)
RETURN leader.name AS leader, companion.name AS companion, count(DISTINCT a.outing) AS trips
ORDER BY trips DESC, leader, companion;
