"""The SQL behind the panel: temporary tables of stops by official and county, and of the pages that could tell of them."""

from __future__ import annotations

from graph.export.shown import shown

_OVERLAP = "max(u.valid_from, c.valid_from) <= min(u.valid_to, c.valid_to)"
_UP = f"""
  UNION
  SELECT u.place, c."outer", max(u.valid_from, c.valid_from), min(u.valid_to, c.valid_to)
  FROM up u JOIN containment c ON c."inner" = u.id {{join}} WHERE {_OVERLAP}
"""
AS_OF = """CASE WHEN :present OR {what}.date_from IS NULL THEN {steps}.valid_to = '9999-12-31'
  ELSE {what}.date_from <= {steps}.valid_to AND {what}.date_to >= {steps}.valid_from END"""
_BEST = """NOT EXISTS (SELECT 1 FROM stops o WHERE o.visitor = s.visitor AND o.event = s.event AND o.place = s.place
  AND o.status = s.status AND (coalesce(length(o.date), 0) > coalesce(length(s.date), 0)
    OR coalesce(length(o.date), 0) = coalesce(length(s.date), 0) AND o.relation < s.relation))"""
DROP = ("panel_counties", "panel_around", "panel_stops", "panel_pages")
MAKE = (
    # in which county a place that was visited lies, and when
    f"""
CREATE TEMP TABLE panel_counties AS
WITH RECURSIVE up(place, id, valid_from, valid_to) AS (
  SELECT DISTINCT place, place, '0000-01-01', '9999-12-31' FROM stops
  {_UP.format(join="JOIN entities x ON x.id = u.id AND x.type <> 'County'")}
)
SELECT u.place, u.id AS county, u.valid_from, u.valid_to FROM up u JOIN entities e ON e.id = u.id WHERE e.type = 'County'
""",
    "CREATE INDEX temp.panel_counties_place ON panel_counties(place)",
    # what a county lies in, itself too, and when
    f"""
CREATE TEMP TABLE panel_around AS
WITH RECURSIVE up(place, id, valid_from, valid_to) AS (
  SELECT DISTINCT county, county, '0000-01-01', '9999-12-31' FROM panel_counties
  {_UP.format(join="")}
)
SELECT u.place AS county, u.id AS home, u.valid_from, u.valid_to, e.level
FROM up u LEFT JOIN entities e ON e.id = u.id
""",
    "CREATE INDEX temp.panel_around_county ON panel_around(county)",
    """
CREATE TEMP TABLE panel_stops (
  official TEXT, county TEXT, month TEXT, known TEXT, outing TEXT, event TEXT, purpose TEXT, topics TEXT, own INTEGER
)
""",
    f"""
INSERT INTO panel_stops
SELECT s.visitor, k.county, CASE WHEN length(s.date) >= 7 THEN substr(s.date, 1, 7) END, s.date, s.outing, s.event,
  s.purpose, s.topics, 1
FROM stops s JOIN entities e ON e.id = s.visitor JOIN entities p ON p.id = s.place
  LEFT JOIN panel_counties k ON k.place = s.place AND {AS_OF.format(what="s", steps="k")}
WHERE s.status = 'stated' AND e.type = 'Person' AND {shown("e", "p")} AND {_BEST}
""",
    f"""
INSERT INTO panel_stops
SELECT DISTINCT c.entity, k.county, CASE WHEN length(s.date) >= 7 THEN substr(s.date, 1, 7) END, s.date, s.outing,
  s.event, NULL, '[]', 0
FROM company c JOIN stops s ON s.outing = c.outing AND (c.whole OR c.event = s.event)
  JOIN entities e ON e.id = c.entity JOIN entities p ON p.id = s.place
  LEFT JOIN panel_counties k ON k.place = s.place AND {AS_OF.format(what="s", steps="k")}
WHERE s.status = 'stated' AND c.status = 'stated' AND e.type = 'Person' AND {shown("e", "p")} AND {_BEST}
  AND NOT EXISTS (SELECT 1 FROM stops m WHERE m.visitor = c.entity AND m.outing = c.outing AND m.status = 'stated')
""",
    "CREATE TEMP TABLE panel_pages (month TEXT, home TEXT, pages INTEGER, expected INTEGER)",
)
FILL_PAGES = "INSERT INTO panel_pages VALUES (?, ?, ?, ?)"
_STOPS = """
SELECT t.official, e.name AS official_name, t.county, t.month, substr(t.known, 1, 4) AS year, t.outing, t.event, t.purpose,
  t.topics, t.own
FROM panel_stops t JOIN entities e ON e.id = t.official WHERE t.county IS NOT NULL AND t.month {condition}
ORDER BY t.official, t.county, {by}, t.own DESC, t.outing, t.event
"""
DATED = _STOPS.format(condition="IS NOT NULL", by="t.month")
PARTIAL = _STOPS.format(condition="IS NULL", by="year IS NULL, year")
LEFT_OUT = "SELECT count(*) FROM (SELECT DISTINCT official, event FROM panel_stops WHERE county IS NULL AND own)"
MONTHS = """
SELECT DISTINCT p.month FROM panel_pages p JOIN panel_around a ON a.home = p.home
WHERE a.county = :county AND p.month IS NOT NULL AND p.pages > 0
  AND p.month || '-31' >= a.valid_from AND p.month || '-01' <= a.valid_to ORDER BY 1
"""
_READ = "SELECT coalesce(sum(p.pages), 0), sum(p.expected) FROM panel_pages p WHERE p.month = :month"
PAGES = _READ
PAGES_HOME = (
    _READ
    + """ AND p.home IN (SELECT home FROM panel_around a WHERE a.county = :county
  AND :month || '-31' >= a.valid_from AND :month || '-01' <= a.valid_to)"""
)
NAME = """
SELECT coalesce((SELECT name FROM dated_names WHERE entity = :county AND NOT :present
  AND substr(valid_from, 1, 7) <= :month AND (valid_to = '' OR substr(valid_to, 1, 7) > :month)
  ORDER BY valid_from DESC LIMIT 1), (SELECT name FROM entities WHERE id = :county))
"""
PREFECTURE = """
SELECT home FROM panel_around WHERE county = :county AND level = 'prefecture'
  AND CASE WHEN :present OR :month IS NULL THEN valid_to = '9999-12-31'
    ELSE :month || '-31' >= valid_from AND :month || '-01' <= valid_to END
ORDER BY valid_to DESC, home LIMIT 1
"""
