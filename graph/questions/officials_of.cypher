// Who is known to hold or have held a post at a body; '~' sorts after every month and day.
MATCH (person:Entity)<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(body:Entity {id: $place})
WHERE ($first IS NULL OR (coalesce(t.known_from, t.known_to) <= $last AND coalesce(t.known_to, t.known_from) + '~' >= $first))
RETURN person.name AS person, t.post AS post, t.known_from AS known_from, t.known_to AS known_to, t.former AS former, t.id AS id
ORDER BY coalesce(known_from, known_to), post, person
