// Which posts is a person known to have held, first to last?
MATCH (person:Person {name: '霍正林'})<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(body)
RETURN t.known_from AS since, t.known_to AS until, body.name AS body, t.post AS post, t.former AS former
ORDER BY since, until;
