"""The SQL behind the nodes and edges that GraphML and GEXF hold: entities, meetings, articles someone wrote; direct edges."""

from __future__ import annotations

from graph.export.shown import shown

_WROTE = """
SELECT DISTINCT c.article, r.id FROM relations r JOIN relation_claims k ON k.relation = r.id
  JOIN claims c ON c.id = k.claim JOIN entities s ON s.id = r.subject
WHERE r.type = 'WROTE' AND r.basis <> 'derived'
"""
_DATES = "r.date, r.date_from, r.date_to, r.date_basis"
_PLAIN = "r.status, r.basis, r.confidence, r.reports, r.event, r.trip"
_COUNT = "(SELECT count(*) FROM relation_claims WHERE relation = r.id)"

NODES = f"""
SELECT e.id, e.type, e.name AS label, e.official, e.code, e.level, e.county, e.organ, e.open, e.note,
  (SELECT group_concat(name, '|') FROM (SELECT name FROM names WHERE entity = e.id AND kind <> 'code' ORDER BY row)) AS names,
  coalesce((SELECT sum(count) FROM mention_counts WHERE entity = e.id), 0) AS mentions,
  NULL AS date, NULL AS date_from, NULL AS date_to, NULL AS page
FROM entities e WHERE {shown("e")}
UNION ALL
SELECT m.id, 'Meeting', m.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.name, m.reports, m.date, m.date_from, m.date_to, NULL
FROM events m WHERE m.type = 'Meeting'
UNION ALL
SELECT a.id, 'Article', a.headline, NULL, NULL, NULL, NULL, NULL, NULL, NULL, a.headline, 1,
  coalesce(p.published, p.meta_issue_date), p.published, p.published, a.page
FROM articles a JOIN pages p ON p.id = a.page
WHERE a.id IN (SELECT w.article FROM ({_WROTE} AND {shown("s")}) w)
"""
EDGES = f"""
SELECT r.id, r.subject AS source, CASE r.type WHEN 'ATTENDED' THEN r.event ELSE r.object END AS target, r.type, r.post,
  r.role, {_DATES}, {_PLAIN}, r.valid_from, r.valid_to, {_COUNT} AS evidence
FROM relations r JOIN entities s ON s.id = r.subject LEFT JOIN entities o ON o.id = r.object
WHERE (r.basis <> 'derived' OR r.type = 'LOCATED_IN') AND r.type <> 'WROTE' AND {shown("s", "o")}
  AND (r.type <> 'ATTENDED' OR r.event IN (SELECT id FROM events WHERE type = 'Meeting'))
  AND (r.type = 'ATTENDED' OR r.object IS NOT NULL)
UNION ALL
SELECT r.id || '@' || w.article, r.subject, w.article, r.type, r.post, r.role, {_DATES}, {_PLAIN}, NULL, NULL, {_COUNT}
FROM ({_WROTE} AND {shown("s")}) w JOIN relations r ON r.id = w.id
UNION ALL
SELECT NULL, c."inner", c."outer", 'LOCATED_IN', NULL, NULL, NULL,
  NULL, NULL, NULL, 'stated', 'derived', 1.0, 0, NULL, NULL, nullif(c.valid_from, '0000-01-01'),
  CASE WHEN c.valid_to <> '9999-12-31' THEN date(c.valid_to, '+1 day') END, 0
FROM containment c CROSS JOIN entities i ON i.id = c."inner" CROSS JOIN entities u ON u.id = c."outer"
WHERE NOT EXISTS (SELECT 1 FROM relations r WHERE r.subject = c."inner" AND r.type = 'LOCATED_IN' AND +r.object = c."outer")
  AND NOT (c.valid_from = '0000-01-01' AND c.valid_to = '9999-12-31' AND EXISTS (
    SELECT 1 FROM containment a CROSS JOIN containment b ON b."inner" = a."outer"
    WHERE a."inner" = c."inner" AND b."outer" = c."outer" AND a."outer" <> c."outer" AND a."outer" <> c."inner"
      AND a.valid_from = '0000-01-01' AND a.valid_to = '9999-12-31'
      AND b.valid_from = '0000-01-01' AND b.valid_to = '9999-12-31'))
"""
