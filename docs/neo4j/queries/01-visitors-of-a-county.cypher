// Which officials visited 莘县, with its towns, villages, sites and companies?
MATCH (o:Official)-[v:VISITED {status: 'stated'}]->(p)-[:LOCATED_IN*0..4]->(:County {name: '莘县'})
RETURN DISTINCT v.date AS date, o.name AS official, p.name AS place, v.reports AS reports
ORDER BY date, official, place;
