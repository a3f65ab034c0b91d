// Where a visitor went; one row a stop. $types and $ends keep one kind of place, such as those whose names end in 村.
MATCH (:Entity {id: $visitor})-[v:VISITED {status: 'stated'}]->(place:Entity)
WHERE ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  AND (size($types) = 0 OR place.type IN $types)
  AND (size($ends) = 0 OR any(ending IN $ends WHERE place.name ENDS WITH ending))
RETURN DISTINCT v.date AS date, place.name AS place, place.id AS id, v.outing AS trip, v.event AS event
ORDER BY date, trip, event
