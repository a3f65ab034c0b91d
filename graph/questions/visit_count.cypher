// How often a visitor went to a place, in trips.
MATCH (at:Entity)-[steps:LOCATED_IN*0..8]->(:Entity {id: $place})
MATCH (visitor:Entity {id: $visitor})-[v:VISITED {status: 'stated'}]->(at)
WHERE all(step IN steps WHERE CASE WHEN v.date_from IS NULL THEN step.days_to = '9999-12-31'
                                   ELSE v.date_from <= step.days_to AND v.date_to >= step.days_from END)
  AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
RETURN count(DISTINCT v.outing) AS trips
