// Which names do several people bear, and what tells them apart?
MATCH (p:Person)
WITH p.name AS name, collect(p) AS people
WHERE size(people) > 1
UNWIND people AS p
RETURN name, p.id AS id, p.note AS note, p:Official AS official
ORDER BY name, id;
