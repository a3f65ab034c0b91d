// Who followed whom in the same post at the same body?
MATCH (before:Tenure)-[:AT_BODY]->(body)<-[:AT_BODY]-(after:Tenure)
WHERE before.post = after.post AND before.known_to < after.known_from
MATCH (before)-[:OF_PERSON]->(first:Person), (after)-[:OF_PERSON]->(second:Person)
WHERE first <> second
RETURN body.name AS body, before.post AS post, first.name AS first, before.known_to AS last_seen,
       second.name AS second, after.known_from AS first_seen
ORDER BY body, post, last_seen, first_seen;
