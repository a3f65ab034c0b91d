// Which stops did each trip have, in their order?
MATCH (visit:Visit {status: 'stated'})-[part:PART_OF]->(trip:Trip), (visit)-[:AT]->(place)
WITH trip, part, place ORDER BY part.order
RETURN trip.id AS trip, trip.date AS date, collect(place.name) AS stops
ORDER BY date, trip;
