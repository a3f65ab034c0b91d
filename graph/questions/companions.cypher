// Who was on the same trips as a person.
MATCH (me:Entity {id: $person})
CALL (me) {
  MATCH (me)-[r:VISITED]->() WHERE r.status = 'stated' RETURN me AS mine, r.outing AS outing, r AS dated
  UNION
  MATCH (me)-[r:ACCOMPANIED]-() WHERE r.status = 'stated' RETURN me AS mine, r.outing AS outing, r AS dated
  UNION
  MATCH (me)-[r:TOOK_PART]->(e:Trip|Visit) WHERE r.status = 'stated' AND r.role <> 'receive'
  RETURN me AS mine, r.outing AS outing, e AS dated
}
WITH DISTINCT me, outing AS shared, dated
WHERE $first IS NULL OR (dated.date_from <= $last AND dated.date_to >= $first)
WITH DISTINCT me, shared
CALL (me, shared) {
  MATCH (o:Person)-[r:VISITED]->() WHERE r.status = 'stated' AND r.outing = shared AND o <> me RETURN o AS other, r.outing AS outing, r AS dated
  UNION
  MATCH (o:Person)-[r:ACCOMPANIED]-() WHERE r.status = 'stated' AND r.outing = shared AND o <> me RETURN o AS other, r.outing AS outing, r AS dated
  UNION
  MATCH (o:Person)-[r:TOOK_PART]->(e:Trip|Visit) WHERE r.status = 'stated' AND r.role <> 'receive' AND r.outing = shared AND o <> me
  RETURN o AS other, r.outing AS outing, e AS dated
}
WITH other, outing WHERE NOT $officials OR other:Official
RETURN other.name AS companion, count(DISTINCT outing) AS trips, other.id AS id
ORDER BY trips DESC, companion, id
