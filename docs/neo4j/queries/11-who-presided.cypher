// Who presided over or spoke at which meeting?
MATCH (p:Person)-[a:ATTENDED]->(m:Meeting)
WHERE a.role IN ['主持', '讲话']
RETURN m.date AS date, coalesce(m.name, a.object_text) AS meeting, a.role AS role, p.name AS person
ORDER BY date, meeting, role;
