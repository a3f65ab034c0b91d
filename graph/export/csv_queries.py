"""The SQL behind each table of the CSV export: its columns bear the names of columns.csv, in that order."""

from __future__ import annotations

from graph.export.shown import shown

PRECISION = "CASE length({0}.date) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END AS date_precision"
COUNTY = "CASE WHEN {0}.type = 'County' THEN {0}.id ELSE {0}.county END"
_DATE = "{0}.date, {0}.date_from, {0}.date_to, {0}.date_basis"

_ENTITIES = f"""
SELECT e.id, e.type, e.name, e.aliases, e.official, e.code, e.level, e.county, c.name AS county_name, e.parent,
  p.name AS parent_name, e.organ, e.jurisdiction, j.name AS jurisdiction_name, e.open, e.candidates, e.external_ids,
  e.note, coalesce((SELECT sum(count) FROM mention_counts WHERE entity = e.id), 0) AS mentions,
  (SELECT count(*) FROM mention_counts WHERE entity = e.id) AS articles
FROM entities e LEFT JOIN entities c ON c.id = e.county LEFT JOIN entities p ON p.id = e.parent
  LEFT JOIN entities j ON j.id = e.jurisdiction
WHERE {shown("e")} ORDER BY e.id
"""
_NAMES = f"""
SELECT n.entity, n.name, n.kind FROM names n JOIN entities e ON e.id = n.entity WHERE {shown("e")} ORDER BY n.row
"""
_DATED_NAMES = """
SELECT d.entity, d.name, d.code, d.parent, p.name AS parent_name, d.valid_from, d.valid_to
FROM dated_names d LEFT JOIN entities p ON p.id = d.parent ORDER BY d.row
"""
_TENURES = f"""
SELECT t.id, t.person, p.name AS person_name, t.body, b.name AS body_name, b.type AS body_type, t.post, t.rank,
  t.rank_source, t.known_from, t.known_to, t.former, t.confidence, json_array_length(t.claims) AS claims
FROM tenures t JOIN entities p ON p.id = t.person JOIN entities b ON b.id = t.body
WHERE {shown("p", "b")} ORDER BY t.id
"""
_VISITS = f"""
SELECT s.relation, s.event, s.outing, s."order", s.visitor, v.name AS visitor_name, v.type AS visitor_type, s.place,
  p.name AS place_name, p.type AS place_type, {COUNTY.format("p")} AS county, c.name AS county_name,
  {_DATE.format("s")}, {PRECISION.format("s")}, s.status, s.basis,
  s.status = 'stated' AND NOT EXISTS (
    SELECT 1 FROM stops o WHERE o.visitor = s.visitor AND o.event = s.event AND o.place = s.place
      AND o.status = s.status AND (coalesce(length(o.date), 0) > coalesce(length(s.date), 0)
        OR coalesce(length(o.date), 0) = coalesce(length(s.date), 0) AND o.relation < s.relation)) AS counted,
  s.purpose, s.topics, s.reports, s.confidence
FROM stops s JOIN entities v ON v.id = s.visitor JOIN entities p ON p.id = s.place
  LEFT JOIN entities c ON c.id = {COUNTY.format("p")}
WHERE {shown("v", "p")} ORDER BY s.relation
"""
_TRIPS = f"""
SELECT s.outing, s.visitor, v.name AS visitor_name, v.type AS visitor_type, s.status, min(s.date_from) AS date_from,
  max(s.date_to) AS date_to, count(DISTINCT s.event) AS stops,
  json_group_array(DISTINCT {COUNTY.format("p")}) FILTER (WHERE {COUNTY.format("p")} IS NOT NULL) AS counties,
  (SELECT count(DISTINCT k.entity) FROM company k JOIN entities a ON a.id = k.entity
   WHERE k.outing = s.outing AND k.entity <> s.visitor AND {shown("a")}) AS companions
FROM stops s JOIN entities v ON v.id = s.visitor JOIN entities p ON p.id = s.place
WHERE {shown("v", "p")} GROUP BY s.visitor, s.outing, s.status ORDER BY s.visitor, s.outing, s.status
"""
_COMPANIONS = f"""
SELECT k.outing, k.event, k.whole, k.entity, e.name AS entity_name, k.position, k.status, 'derived' AS basis
FROM company k JOIN entities e ON e.id = k.entity
WHERE {shown("e")} ORDER BY k.outing, k.position IS NULL, k.position, k.entity, k.event
"""
_MEETINGS = f"""
SELECT m.id, m.name, {_DATE.format("m")}, {PRECISION.format("m")}, m.status, m.topics_as_printed AS topics, m.reports,
  (SELECT count(DISTINCT p.entity) FROM participations p JOIN entities e ON e.id = p.entity
   WHERE p.event = m.id AND {shown("e")}) AS attendees
FROM events m WHERE m.type = 'Meeting' ORDER BY m.id
"""
_ATTENDANCE = f"""
SELECT p.event, p.entity, e.name AS entity_name, e.type AS entity_type, p.role, p.position, p.post_as_printed, p.status,
  p.basis
FROM participations p JOIN events m ON m.id = p.event JOIN entities e ON e.id = p.entity
WHERE m.type = 'Meeting' AND {shown("e")} ORDER BY p.row
"""
_APPOINTMENTS = f"""
SELECT a.id AS event, p.entity, e.name AS entity_name, coalesce(p.post_as_printed, a.name) AS post, a.place AS body,
  b.name AS body_name, {_DATE.format("a")}, {PRECISION.format("a")}, p.status, a.reports
FROM participations p JOIN events a ON a.id = p.event JOIN entities e ON e.id = p.entity
  LEFT JOIN entities b ON b.id = a.place
WHERE a.type = 'Appointment' AND {shown("e", "b")} ORDER BY p.row
"""
_RELATIONS = f"""
SELECT r.id, r.type, r.subject, s.name AS subject_name, r.object, o.name AS object_name, r.object_text, r.post, r.role,
  {_DATE.format("r")}, {PRECISION.format("r")}, r.status, r.basis, r.confidence, r.reports, r.event, r.trip,
  r.valid_from, r.valid_to, r.claims
FROM relations r JOIN entities s ON s.id = r.subject LEFT JOIN entities o ON o.id = r.object
WHERE {shown("s", "o")} ORDER BY r.id
"""
_SUPPORTS = f"""
SELECT r.id AS fact, 'relation' AS kind, k.claim
FROM relations r JOIN relation_claims k ON k.relation = r.id JOIN entities s ON s.id = r.subject
  LEFT JOIN entities o ON o.id = r.object
WHERE {shown("s", "o")}
UNION ALL
SELECT t.id, 'tenure', k.value FROM tenures t, json_each(t.claims) k
  JOIN entities p ON p.id = t.person JOIN entities b ON b.id = t.body WHERE {shown("p", "b")}
UNION ALL
SELECT v.id, 'event', k.value FROM events v, json_each(v.claims) k
  JOIN claims c ON c.id = k.value JOIN links l ON l.mention = c.subject JOIN entities e ON e.id = l.entity
  LEFT JOIN links m ON m.mention = c.object LEFT JOIN entities o ON o.id = m.entity WHERE {shown("e", "o")}
"""
_EVIDENCE = f"""
SELECT c.id AS claim, c.type, s.id AS subject, o.id AS object, c.status, c.basis, c.date, c.date_basis, c.page,
  c.article, a.headline, p.meta_paper AS paper, coalesce(p.published, p.meta_issue_date) AS published,
  p.meta_edition AS edition, p.meta_source_url AS source_url, p.meta_scan_ref AS scan_ref,
  c.evidence_sentence AS sentence, c.evidence_spans AS spans, c.evidence_rule AS rule, c.confidence
FROM claims c JOIN articles a ON a.id = c.article JOIN pages p ON p.id = c.page
  JOIN links l ON l.mention = c.subject JOIN entities s ON s.id = l.entity
  LEFT JOIN links m ON m.mention = c.object LEFT JOIN entities o ON o.id = m.entity
WHERE (c.object IS NULL OR o.id IS NOT NULL) AND {shown("s", "o")} ORDER BY c.row
"""
_PAGES = """
SELECT p.id, p.meta_paper AS paper, p.meta_issue_date AS issue_date, p.meta_edition AS edition, p.home, p.home_basis,
  p.published, p.published_basis, p.meta_source_url AS source_url, p.meta_scan_ref AS scan_ref,
  p.meta_ocr_tool AS ocr_tool, p.sha256, p.damage, p.reader,
  (SELECT count(*) FROM articles WHERE page = p.id) AS articles,
  (SELECT count(*) FROM mentions WHERE page = p.id) AS mentions,
  (SELECT count(*) FROM claims WHERE page = p.id) AS claims
FROM pages p ORDER BY p.id
"""
QUERIES = {
    "entities": _ENTITIES,
    "names": _NAMES,
    "dated_names": _DATED_NAMES,
    "tenures": _TENURES,
    "visits": _VISITS,
    "trips": _TRIPS,
    "companions": _COMPANIONS,
    "meetings": _MEETINGS,
    "attendance": _ATTENDANCE,
    "appointments": _APPOINTMENTS,
    "relations": _RELATIONS,
    "supports": _SUPPORTS,
    "evidence": _EVIDENCE,
    "pages": _PAGES,
}
