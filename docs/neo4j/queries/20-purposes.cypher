// For what purposes were visits made, and with which topics?
MATCH (v:Visit {status: 'stated'})
WHERE v.purpose IS NOT NULL
UNWIND CASE WHEN size(coalesce(v.topics_as_printed, [])) = 0 THEN [''] ELSE v.topics_as_printed END AS topic
RETURN v.purpose AS purpose, topic, count(DISTINCT v) AS visits
ORDER BY visits DESC, purpose, topic;
