// What was only planned, denied, or done by video?
MATCH (who)-[v:VISITED]->(place)
WHERE v.status <> 'stated'
RETURN v.status AS status, v.date AS date, who.name AS who, place.name AS place
ORDER BY status, date, who;
