// Which agencies and companies lie in 莘县?
MATCH (body:Agency|Company)-[:LOCATED_IN*1..4]->(:County {name: '莘县'})
RETURN DISTINCT labels(body) AS kinds, body.name AS name, body.organ AS organ
ORDER BY name;
