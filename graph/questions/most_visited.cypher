// Places by the trips to them or to what lay in them on the day of the visit.
MATCH (:Entity)-[v:VISITED {status: 'stated'}]->(at:Entity)-[steps:LOCATED_IN*0..8]->(place:Entity)
WHERE all(step IN steps WHERE CASE WHEN v.date_from IS NULL THEN step.days_to = '9999-12-31'
                                   ELSE v.date_from <= step.days_to AND v.date_to >= step.days_from END)
  AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  AND (size($types) = 0 OR place.type IN $types)
  AND (size($ends) = 0 OR any(ending IN $ends WHERE place.name ENDS WITH ending))
RETURN place.name AS place, count(DISTINCT v.outing) AS trips, place.id AS id
ORDER BY trips DESC, place, id LIMIT 20
