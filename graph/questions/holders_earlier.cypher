// Who held a post before the last one seen in it; '~' sorts after every month and day.
MATCH (person:Entity)<-[:OF_PERSON]-(t:Tenure {post: $post})-[:AT_BODY]->(:Entity {id: $body})
WHERE ($first IS NULL OR (coalesce(t.known_from, t.known_to) <= $last AND coalesce(t.known_to, t.known_from) + '~' >= $first))
WITH person, t ORDER BY CASE WHEN t.known_to IS NULL THEN '' ELSE t.known_to + '~' END DESC
WITH collect({person: person, tenure: t}) AS known
WITH known, [one IN known WHERE NOT one.tenure.former | one.tenure.id] AS present
UNWIND known AS one
WITH one.person AS person, one.tenure AS t, present WHERE size(present) = 0 OR t.id <> present[0]
RETURN person.name AS person, t.known_from AS known_from, t.known_to AS known_to, t.former AS former, t.id AS id
