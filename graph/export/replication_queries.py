"""The SQL behind the replication export: ids, places, links and judgements; texts only as hashes, or as short names."""

from __future__ import annotations

from graph.export.shown import shown

_LINKED = "LEFT JOIN links {0} ON {0}.mention = {1} LEFT JOIN entities {2} ON {2}.id = {0}.entity"
_DATE = "{0}.date, {0}.date_from, {0}.date_to, {0}.date_basis"
QUERIES = {
    "pages": """
SELECT p.id, p.meta_paper AS paper, p.meta_issue_date AS issue_date, p.meta_edition AS edition, p.home, p.home_basis,
  p.published, p.published_basis, p.meta_source_url AS source_url, p.meta_scan_ref AS scan_ref,
  p.meta_ocr_tool AS ocr_tool, p.sha256, p.damage, p.reader
FROM pages p ORDER BY p.id
""",
    "articles": "SELECT id, page, number, kind, headline AS headline_sha256, spans FROM articles ORDER BY page, number",
    "mentions": f"""
SELECT m.id, m.page, m.article, m.label, m.start, m."end", m.spans, m.text, m.text AS text_sha256, m.zone, m.source,
  m.score, m.copy_of, l.entity, l.score AS link_score, l.reasons AS link_reasons
FROM mentions m {_LINKED.format("l", "m.id", "e")}
WHERE {shown("e")} AND (m.label = 'POST' OR l.entity IS NOT NULL) ORDER BY m.page, m.start, m."end", m.id
""",
    "claims": f"""
SELECT c.id, c.page, c.article, c.type, c.subject, c.object, c.object_text AS object_text_sha256, c.post, c.role,
  c.position, {_DATE.format("c")}, c.status, c.basis, c.evidence_spans AS spans, c.evidence_sentence AS sentence_sha256,
  c.evidence_rule AS rule, c.event AS event_sha256, c.trip AS trip_sha256, c."order", c.purpose,
  json_array_length(c.topics) AS topics, c.confidence
FROM claims c {_LINKED.format("l", "c.subject", "s")} {_LINKED.format("k", "c.object", "o")}
WHERE {shown("s", "o")} AND s.id IS NOT NULL AND (c.object IS NULL OR o.id IS NOT NULL) ORDER BY c.page, c.id
""",
    "entities": f"""
SELECT e.id, e.type, e.name, e.official, e.code, e.level, e.county, e.parent, e.organ, e.jurisdiction, e.open,
  e.candidates, e.external_ids
FROM entities e WHERE {shown("e")} ORDER BY e.id
""",
    "dated_names": """
SELECT entity, name, code, parent, valid_from, valid_to FROM dated_names ORDER BY entity, valid_from, valid_to, name
""",
    "events": f"""
SELECT v.id, v.type, v.name AS name_sha256, {_DATE.format("v")}, v.place, v.trip, v."order", v.status, v.purpose,
  json_array_length(v.topics_as_printed) AS topics, v.claims, v.reports
FROM events v ORDER BY v.id
""",
    "participations": f"""
SELECT p.event, p.entity, p.role, p.position, p.status, p.basis, p.claims
FROM participations p JOIN entities e ON e.id = p.entity WHERE {shown("e")}
ORDER BY p.event, p.entity, p.role, p.status, p.basis, p.claims
""",
    "tenures": f"""
SELECT t.id, t.person, t.body, t.post, t.rank, t.rank_source, t.known_from, t.known_to, t.former, t.claims, t.confidence
FROM tenures t JOIN entities p ON p.id = t.person JOIN entities b ON b.id = t.body WHERE {shown("p", "b")} ORDER BY t.id
""",
    "relations": f"""
SELECT r.id, r.type, r.subject, r.object, r.object_text AS object_text_sha256, r.post, r.role, {_DATE.format("r")},
  r.status, r.basis, r.confidence, r.reports, r.event, r.trip, r.valid_from, r.valid_to, r.claims
FROM relations r JOIN entities s ON s.id = r.subject LEFT JOIN entities o ON o.id = r.object
WHERE {shown("s", "o")} ORDER BY r.id
""",
    "judgements": """
SELECT id, verdict, anchors AS anchors_sha256, others AS others_sha256, claim AS claim_sha256, value AS value_sha256,
  "when", undone
FROM judgements ORDER BY id
""",
}
