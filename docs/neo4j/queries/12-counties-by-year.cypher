// How many trips went to each county, year by year?
MATCH (:Person)-[v:VISITED {status: 'stated'}]->(p)-[:LOCATED_IN*0..4]->(c:County)
WHERE left(v.date_from, 4) = left(v.date_to, 4)
RETURN c.name AS county, left(v.date_from, 4) AS year, count(DISTINCT v.outing) AS trips
ORDER BY year, trips DESC, county;
