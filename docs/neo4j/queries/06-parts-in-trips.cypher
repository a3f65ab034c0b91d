// Who took part in each trip, in what role and at what place of the printed list?
MATCH (who)-[part:TOOK_PART]->(trip:Trip)
RETURN trip.date AS date, trip.id AS trip, who.name AS name, part.role AS role, part.position AS position,
       part.post_as_printed AS post, part.basis AS basis
ORDER BY date, trip, position;
