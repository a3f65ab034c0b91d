// Which journalists wrote about which officials?
MATCH (journalist:Person)-[:WROTE]->(article:Article)<-[:MENTIONED_IN]-(official:Official)
WHERE journalist <> official
RETURN journalist.name AS journalist, official.name AS official, count(DISTINCT article) AS articles
ORDER BY articles DESC, journalist, official;
