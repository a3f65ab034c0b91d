// Which events were reported by more than one paper?
MATCH (e:Event)-[:REPORTED_IN]->(:Article)-[:ON]->(page:Page)
WITH e, collect(DISTINCT page.paper) AS papers
WHERE size(papers) > 1
RETURN e.date AS date, labels(e) AS kinds, e.name AS name, papers
ORDER BY date;
