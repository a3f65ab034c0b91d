// Who is known to have held which post on 16 April 2024?
MATCH (person:Person)<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(body)
WHERE t.known_from <= '2024-04-16' AND coalesce(t.known_to, t.known_from) >= '2024-04-16'
RETURN body.name AS body, t.post AS post, person.name AS person, t.known_from AS since, t.known_to AS until
ORDER BY body, post;
