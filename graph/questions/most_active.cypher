// Visitors by their trips.
MATCH (visitor:Entity)-[v:VISITED {status: 'stated'}]->(:Entity)
WHERE ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  AND (NOT $officials OR visitor:Official)
RETURN visitor.name AS visitor, count(DISTINCT v.outing) AS trips, visitor.id AS id
ORDER BY trips DESC, visitor, id LIMIT 20
