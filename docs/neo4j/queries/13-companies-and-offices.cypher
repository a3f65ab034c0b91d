// Which offices' people visited which companies?
MATCH (company:Company)<-[v:VISITED {status: 'stated'}]-(o:Official)-[h:HOLDS_POST]->(office:Agency)
RETURN company.name AS company, office.name AS office, collect(DISTINCT o.name) AS officials,
       count(DISTINCT v.outing) AS trips
ORDER BY trips DESC, company, office;
