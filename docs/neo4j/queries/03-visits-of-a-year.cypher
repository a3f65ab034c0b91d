// Who visited 莘县 in 2024? A date that may lie outside of the year is left out.
MATCH (o:Official)-[v:VISITED {status: 'stated'}]->(p)-[:LOCATED_IN*0..4]->(:County {name: '莘县'})
WHERE v.date_from >= '2024-01-01' AND v.date_to <= '2024-12-31'
RETURN DISTINCT v.date AS date, o.name AS official, p.name AS place
ORDER BY date, official;
