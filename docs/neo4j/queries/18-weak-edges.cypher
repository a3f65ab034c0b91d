// Which visits stand on one report and low confidence?
MATCH (who)-[v:VISITED]->(place)
WHERE v.reports <= 1 AND v.confidence < 0.7
RETURN who.name AS who, place.name AS place, v.date AS date, v.confidence AS confidence, v.claims AS claims
ORDER BY confidence, date;
