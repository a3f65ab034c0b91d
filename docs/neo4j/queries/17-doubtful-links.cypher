// Which mentions could not be decided, and between whom?
MATCH (open:Entity {open: true})
OPTIONAL MATCH (candidate:Entity) WHERE candidate.id IN open.candidates
RETURN open.name AS name, open.id AS id, collect(candidate.name + ' ' + coalesce(candidate.note, '')) AS candidates
ORDER BY name, id;
