// Who was on the same trips to a place as a person.
MATCH (at:Entity)-[steps:LOCATED_IN*0..8]->(:Entity {id: $place})
MATCH (visitor:Entity)-[v:VISITED {status: 'stated'}]->(at)
WHERE all(step IN steps WHERE CASE WHEN v.date_from IS NULL THEN step.days_to = '9999-12-31'
                                   ELSE v.date_from <= step.days_to AND v.date_to >= step.days_from END)
  AND ($first IS NULL OR (v.date_from <= $last AND v.date_to >= $first))
WITH v.outing AS outing, collect(DISTINCT visitor) AS visitors, collect(DISTINCT v.event) AS stops
CALL (outing, stops) {
  MATCH (along:Entity)-[r:TOOK_PART {role: 'accompany'}]->(e:Trip|Visit)
  WHERE r.outing = outing AND r.status = 'stated' AND (e:Trip OR e.id IN stops)
  RETURN collect(DISTINCT along) AS company
}
WITH outing, visitors + company AS there
WHERE any(one IN there WHERE one.id = $person)
UNWIND there AS other
WITH other, outing WHERE other.id <> $person AND (NOT $officials OR other:Official)
RETURN other.name AS companion, count(DISTINCT outing) AS trips, other.id AS id
ORDER BY trips DESC, companion, id
