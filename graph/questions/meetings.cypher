// Which meetings of known date a person was at.
MATCH (:Entity {id: $person})-[part:TOOK_PART {status: 'stated'}]->(meeting:Meeting {status: 'stated'})
WHERE meeting.date_from IS NOT NULL AND ($first IS NULL OR (meeting.date_from <= $last AND meeting.date_to >= $first))
RETURN DISTINCT meeting.date AS date, meeting.name AS meeting, part.role AS role, meeting.id AS event
ORDER BY date, event, role
