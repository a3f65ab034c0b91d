// Which posts a person is known for; '~' sorts after every month and day, so that 2018 reaches to its end.
MATCH (person:Entity {id: $person})<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(body)
WHERE ($first IS NULL OR (coalesce(t.known_from, t.known_to) <= $last AND coalesce(t.known_to, t.known_from) + '~' >= $first))
RETURN body.name AS body, t.post AS post, t.known_from AS known_from, t.known_to AS known_to, t.former AS former, t.id AS id
ORDER BY coalesce(known_from, known_to), body, post
