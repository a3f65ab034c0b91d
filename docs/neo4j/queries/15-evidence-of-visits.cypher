// Which sentences say that someone visited 莘县?
MATCH (visit:Visit)-[:AT]->(:County {name: '莘县'})
MATCH (visit)-[r:REPORTED_IN]->(article:Article)-[:ON]->(page:Page)
RETURN visit.date AS date, r.sentence AS sentence, article.headline AS headline, page.paper AS paper,
       page.published AS published, page.id AS page, r.rule AS rule
ORDER BY date, page;
