// Who is known to hold or have held a post, the last seen first; '~' sorts after every month and day.
MATCH (person:Entity)<-[:OF_PERSON]-(t:Tenure {post: $post})-[:AT_BODY]->(:Entity {id: $body})
WHERE ($first IS NULL OR (coalesce(t.known_from, t.known_to) <= $last AND coalesce(t.known_to, t.known_from) + '~' >= $first))
RETURN person.name AS person, t.known_from AS known_from, t.known_to AS known_to, t.former AS former, t.id AS id
ORDER BY CASE WHEN t.known_to IS NULL THEN '' ELSE t.known_to + '~' END DESC
