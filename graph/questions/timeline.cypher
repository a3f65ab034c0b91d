// What a person or body took part in, and what happened at a place or in it, as far as its date is known.
MATCH (thing:Entity {id: $thing})
CALL (thing) {
  MATCH (thing)-[v:VISITED {status: 'stated'}]->(place:Entity)
  WHERE v.date_from IS NOT NULL AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  RETURN v.event AS event, 'Visit' AS type, v.date AS date, v.date_from AS day, place.name AS name
  UNION
  MATCH (at:Entity)-[steps:LOCATED_IN*0..8]->(thing)
  MATCH (visitor:Entity)-[v:VISITED {status: 'stated'}]->(at)
  WHERE v.date_from IS NOT NULL AND all(step IN steps WHERE v.date_from <= step.days_to AND v.date_to >= step.days_from)
    AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
  RETURN v.event AS event, 'Visit' AS type, v.date AS date, v.date_from AS day, visitor.name AS name
  UNION
  MATCH (thing)-[p:TOOK_PART {status: 'stated'}]->(v:Event {status: 'stated'})
  WHERE v.date_from IS NOT NULL AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
    AND NOT EXISTS { MATCH (thing)-[s:VISITED {status: 'stated'}]->() WHERE v.id IN [s.event, s.trip, s.outing] }
  RETURN v.id AS event, v.type AS type, v.date AS date, v.date_from AS day, v.name AS name
  UNION
  MATCH (at:Entity)-[steps:LOCATED_IN*0..8]->(thing)
  MATCH (v:Event {status: 'stated'})
  WHERE v.place = at.id AND NOT v:Visit AND v.date_from IS NOT NULL AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
    AND all(step IN steps WHERE v.date_from <= step.days_to AND v.date_to >= step.days_from)
  RETURN v.id AS event, v.type AS type, v.date AS date, v.date_from AS day, v.name AS name
}
RETURN DISTINCT date, type, name, event
ORDER BY date, event
