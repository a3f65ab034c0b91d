// Who was at a meeting of this name, or else at those whose name holds it.
MATCH (meeting:Meeting {status: 'stated'})
WHERE meeting.name CONTAINS $meeting AND ($first IS NULL OR (meeting.date_from <= $last AND meeting.date_to >= $first))
WITH collect(meeting) AS found
WITH found, [one IN found WHERE one.name = $meeting] AS exact
UNWIND CASE WHEN size(exact) > 0 THEN exact ELSE found END AS meeting
MATCH (who:Entity)-[part:TOOK_PART]->(meeting) WHERE NOT part.status IN ['planned', 'denied']
RETURN DISTINCT meeting.date AS date, meeting.name AS meeting, who.name AS name, part.role AS role, who.id AS id, meeting.id AS event
ORDER BY date, event, name, role
