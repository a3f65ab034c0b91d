"""Names of tables in, the SQL that gives their rows out; the columns are those of tables.yaml, in that order.

Values: :first and :last, the days asked for, or null; :every, whether planned, denied and former facts count too;
:everyone, whether people who are known to hold no post are shown.
"""

from __future__ import annotations

STATUS = "(:every OR {of}.status = 'stated')"
DAYS = "(:first IS NULL OR ({of}.date_from <= :last AND {of}.date_to >= :first))"
SHOWN = "(:everyone OR {of}.type <> 'Person' OR {of}.official)"
FIRST_DAY = "CASE length({0}) WHEN 4 THEN {0} || '-01-01' WHEN 7 THEN {0} || '-01' ELSE {0} END"
LAST_DAY = (
    "CASE length({0}) WHEN 4 THEN {0} || '-12-31' WHEN 7 THEN date({0} || '-01', '+1 month', '-1 day') ELSE {0} END"
)


def _dated(of: str) -> str:
    known = f"CASE length({of}.date) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END"
    return f"{of}.date, {of}.date_from, {of}.date_to, {known}, {of}.date_basis"


def _told(of: str) -> str:
    return f"{STATUS.format(of=of)} AND {DAYS.format(of=of)}"


def _shown(*of: str) -> str:
    return " AND ".join(SHOWN.format(of=one) for one in of)


# The county or zone of a place: itself, or the nearest that it lay in on the day of the visit.
_VISITS = f"""
WITH RECURSIVE up(place, id, valid_from, valid_to, steps) AS (
  SELECT DISTINCT place, place, '0000-01-01', '9999-12-31', 0 FROM stops
  UNION
  SELECT u.place, c."outer", max(u.valid_from, c.valid_from), min(u.valid_to, c.valid_to), u.steps + 1
  FROM up u JOIN containment c ON c."inner" = u.id
  WHERE max(u.valid_from, c.valid_from) <= min(u.valid_to, c.valid_to) AND u.steps < 8
),
told AS (
  SELECT s.*, row_number() OVER (
    PARTITION BY s.visitor, s.event, s.place, s.status ORDER BY length(coalesce(s.date, '')) DESC, s.relation
  ) AS telling FROM stops s WHERE {_told("s")}
),
counties AS (
  SELECT t.relation, up.id, row_number() OVER (PARTITION BY t.relation ORDER BY up.steps, up.id) AS nearness
  FROM told t JOIN up ON up.place = t.place JOIN entities e ON e.id = up.id AND e.type = 'County'
  WHERE t.telling = 1 AND CASE WHEN t.date_from IS NULL THEN up.valid_to = '9999-12-31'
    ELSE t.date_from <= up.valid_to AND t.date_to >= up.valid_from END
)
SELECT t.relation, t.event, t.outing, t."order", t.visitor, v.name, v.type, v.official, t.place, p.name, p.type,
       c.id, c.name, c.code, {_dated("t")}, t.status, t.basis, t.purpose, t.topics, t.reports, t.confidence
FROM told t JOIN entities v ON v.id = t.visitor JOIN entities p ON p.id = t.place
LEFT JOIN counties n ON n.relation = t.relation AND n.nearness = 1 LEFT JOIN entities c ON c.id = n.id
WHERE t.telling = 1 AND {_shown("v")}
ORDER BY t.date_from IS NULL, t.date_from, t.date_to, t.outing, t.visitor, t."order" IS NULL, t."order", t.relation
"""  # noqa: S608

_COMPANIONS = f"""
SELECT DISTINCT a.outing, a.entity, w.name, w.official, s.visitor, v.name, a.whole, {_dated("e")}, a.status
FROM company a JOIN entities w ON w.id = a.entity JOIN events e ON e.id = a.event
LEFT JOIN stops s ON s.outing = a.outing AND s.visitor <> a.entity AND (:every OR s.status = 'stated')
  AND (a.whole OR s.event = a.event)
LEFT JOIN entities v ON v.id = s.visitor
WHERE {STATUS.format(of="a")} AND {DAYS.format(of="e")} AND {_shown("w")}
  AND (v.id IS NULL OR {_shown("v")})
ORDER BY e.date_from IS NULL, e.date_from, a.outing, a.position IS NULL, a.position, a.entity, s.visitor
"""  # noqa: S608

_MEETINGS = f"""
SELECT e.id, e.name, p.entity, w.name, w.type, w.official, p.role, p.position, p.post_as_printed, {_dated("e")},
       p.status
FROM participations p JOIN events e ON e.id = p.event JOIN entities w ON w.id = p.entity
WHERE e.type = 'Meeting' AND {STATUS.format(of="p")} AND {DAYS.format(of="e")} AND {_shown("w")}
ORDER BY e.date_from IS NULL, e.date_from, e.id, p.position IS NULL, p.position, p.entity, p.role
"""  # noqa: S608

_TENURES = f"""
WITH told AS (
  SELECT t.*, {FIRST_DAY.format("t.known_from")} AS date_from, {LAST_DAY.format("t.known_to")} AS date_to FROM tenures t
)
SELECT t.id, t.person, w.name, t.body, b.name, b.type, j.id, j.name, t.post, t.rank, t.rank_source, t.known_from,
       t.known_to, t.date_from, t.date_to, t.former, t.confidence
FROM told t JOIN entities w ON w.id = t.person JOIN entities b ON b.id = t.body
LEFT JOIN entities j
  ON j.id = CASE WHEN b.type IN ('County', 'Place') THEN b.id ELSE coalesce(b.jurisdiction, b.county) END
WHERE (:every OR NOT t.former) AND {DAYS.format(of="t")} AND {_shown("w")}
ORDER BY w.name, t.person, t.known_from IS NULL, t.known_from, t.id
"""  # noqa: S608

_RELATIONS = f"""
SELECT r.id, r.type, r.subject, s.name, s.type, r.object, o.name, o.type, r.object_text, r.post, r.role, {_dated("r")},
       r.status, r.basis, r.confidence, r.reports, r.event, r.trip, r.valid_from, r.valid_to
FROM relations r JOIN entities s ON s.id = r.subject LEFT JOIN entities o ON o.id = r.object
WHERE {_told("r")} AND {_shown("s")} AND (o.id IS NULL OR {_shown("o")})
ORDER BY r.row
"""  # noqa: S608

_ENTITIES = f"""
WITH counted AS (
  SELECT m.entity, sum(m.count) AS mentions, count(DISTINCT a.page) AS pages
  FROM mention_counts m JOIN articles a ON a.id = m.article GROUP BY m.entity
)
SELECT e.id, e.type, e.name, e.aliases, e.official, e.code, e.level, e.county, c.name, e.parent, e.organ,
       e.jurisdiction, e.open, e.note, coalesce(n.mentions, 0), coalesce(n.pages, 0)
FROM entities e LEFT JOIN entities c ON c.id = e.county LEFT JOIN counted n ON n.entity = e.id
WHERE {_shown("e")} ORDER BY e.row
"""  # noqa: S608

_NAMES = f"""
SELECT DISTINCT n.entity, e.type, n.name, n.kind, nullif(d.valid_from, ''), nullif(d.valid_to, '')
FROM names n JOIN entities e ON e.id = n.entity
LEFT JOIN dated_names d ON d.entity = n.entity AND CASE n.kind WHEN 'code' THEN d.code ELSE d.name END = n.name
WHERE {_shown("e")} ORDER BY n.row, d.valid_from
"""  # noqa: S608

_PAGES = f"""
WITH dated AS (SELECT p.*, coalesce(p.published, p.meta_issue_date) AS printed FROM pages p),
told AS (SELECT d.*, {FIRST_DAY.format("printed")} AS date_from, {LAST_DAY.format("printed")} AS date_to FROM dated d)
SELECT t.id, t.meta_paper, t.printed, t.date_from, t.date_to, t.published_basis, t.meta_edition, t.home, h.name,
       t.home_basis, t.meta_source_url, t.meta_scan_ref, t.meta_ocr_tool, t.damage,
       (SELECT count(*) FROM articles a WHERE a.page = t.id), t.sha256, t.reader
FROM told t LEFT JOIN entities h ON h.id = t.home
WHERE {DAYS.format(of="t")} ORDER BY t.date_from IS NULL, t.date_from, t.id
"""  # noqa: S608

_MENTIONS = f"""
SELECT m.id, m.page, m.article, m.label, m.start, m."end", m.text, m.zone, m.sentence, m.copy_of, m.score, e.id,
       e.name, e.type, l.score
FROM mentions m LEFT JOIN links l ON l.mention = m.id LEFT JOIN entities e ON e.id = l.entity
WHERE m.label = 'POST' OR (e.id IS NOT NULL AND {_shown("e")}) ORDER BY m.page, m.start, m.row
"""  # noqa: S608

_CLAIMS = f"""
SELECT c.id, c.page, c.article, p.meta_paper, coalesce(p.published, p.meta_issue_date), c.type, s.id, s.name, o.id,
       o.name, c.object_text, c.post, c.role, c.position, {_dated("c")}, c.status, c.basis, c.purpose, c.topics,
       c.evidence_rule, c.confidence
FROM claims c JOIN pages p ON p.id = c.page
JOIN links ls ON ls.mention = c.subject JOIN entities s ON s.id = ls.entity
LEFT JOIN links lo ON lo.mention = c.object LEFT JOIN entities o ON o.id = lo.entity
WHERE {_told("c")} AND {_shown("s")} AND (c.object IS NULL OR (o.id IS NOT NULL AND {_shown("o")}))
ORDER BY c.page, c.row
"""  # noqa: S608

# Facts and the claims behind them; the sentences come from the look-up that all answers share.
_EVIDENCE = f"""
WITH shown AS (
  SELECT c.id FROM claims c JOIN links ls ON ls.mention = c.subject JOIN entities s ON s.id = ls.entity
  LEFT JOIN links lo ON lo.mention = c.object LEFT JOIN entities o ON o.id = lo.entity
  WHERE {_shown("s")} AND (c.object IS NULL OR (o.id IS NOT NULL AND {_shown("o")}))
),
facts AS (
  SELECT r.id AS fact, r.type AS type, k.claim AS claim FROM relations r JOIN relation_claims k ON k.relation = r.id
  WHERE {STATUS.format(of="r")}
  UNION
  SELECT e.id, e.type, k.value FROM events e, json_each(e.claims) k WHERE {STATUS.format(of="e")}
  UNION
  SELECT t.id, 'Tenure', k.value FROM tenures t, json_each(t.claims) k WHERE (:every OR NOT t.former)
)
SELECT f.fact, f.type, f.claim FROM facts f JOIN shown ON shown.id = f.claim ORDER BY f.type, f.fact, f.claim
"""  # noqa: S608

QUERIES = {
    "visits": _VISITS,
    "companions": _COMPANIONS,
    "meetings": _MEETINGS,
    "tenures": _TENURES,
    "relations": _RELATIONS,
    "entities": _ENTITIES,
    "names": _NAMES,
    "pages": _PAGES,
    "mentions": _MENTIONS,
    "claims": _CLAIMS,
    "evidence": _EVIDENCE,
}
