// A person's posts, trips and company, as a graph.
MATCH around = (:Official {name: '霍正林'})-[:HOLDS_POST|VISITED|ACCOMPANIED|ATTENDED]-()
RETURN around;
