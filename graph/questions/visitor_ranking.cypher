// Visitors of a place by the number of their trips to it.
MATCH (at:Entity)-[steps:LOCATED_IN*0..8]->(:Entity {id: $place})
MATCH (visitor:Entity)-[v:VISITED {status: 'stated'}]->(at)
WHERE all(step IN steps WHERE CASE WHEN v.date_from IS NULL THEN step.days_to = '9999-12-31'
                                   ELSE v.date_from <= step.days_to AND v.date_to >= step.days_from END)
  AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  AND (NOT $officials OR visitor:Official)
RETURN visitor.name AS visitor, count(DISTINCT v.outing) AS trips, visitor.id AS id
ORDER BY trips DESC, id
