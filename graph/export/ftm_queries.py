"""The SQL behind the FollowTheMoney export: articles, entities, mentions, posts, tenures and events that happened."""

from __future__ import annotations

from graph.export.shown import shown

PROOFS = 10  # articles that an entity names as its proof; its mentions name them all
LEGAL = "('Person', 'Agency', 'Company', 'Organization')"
_DAY = "coalesce(p.published, p.meta_issue_date)"
_PROOF = "SELECT json_group_array(article) FROM (SELECT DISTINCT c.article FROM json_each({0}.claims) k JOIN claims c ON c.id = k.value ORDER BY 1)"
_URLS = (
    "SELECT json_group_array(url) FROM (SELECT DISTINCT p.meta_source_url AS url FROM json_each({0}.claims) k"
    " JOIN claims c ON c.id = k.value JOIN pages p ON p.id = c.page WHERE p.meta_source_url IS NOT NULL ORDER BY 1)"
)

ARTICLES = f"""
SELECT a.id, a.headline, a.byline, a.page, p.meta_paper AS paper, {_DAY} AS published, p.meta_source_url AS url, p.reader
FROM articles a JOIN pages p ON p.id = a.page WHERE a.kind <> 'furniture'
  OR EXISTS (SELECT 1 FROM mentions WHERE article = a.id) OR EXISTS (SELECT 1 FROM claims WHERE article = a.id) ORDER BY a.row
"""
ENTITIES = f"""
SELECT e.id, e.type, e.name, e.aliases, e.note, e.organ, e.code, e.external_ids, o.id AS county, u.id AS parent,
  (SELECT json_group_array(name) FROM names WHERE entity = e.id AND kind = 'former') AS former,
  (SELECT json_group_array(DISTINCT post) FROM tenures WHERE person = e.id) AS posts,
  (SELECT json_group_array(article) FROM (SELECT article FROM mention_counts WHERE entity = e.id ORDER BY article
    LIMIT {PROOFS})) AS proof
FROM entities e LEFT JOIN entities o ON o.id = coalesce(e.county, e.jurisdiction)
  LEFT JOIN entities u ON u.id = e.parent AND u.type IN ('County', 'Place')
WHERE {shown("e")} ORDER BY e.id
"""
MENTIONS = f"""
SELECT l.entity, m.article, e.type, json_group_array(DISTINCT m.text) AS texts
FROM links l JOIN mentions m ON m.id = l.mention JOIN entities e ON e.id = l.entity
WHERE m.copy_of IS NULL AND e.type IN {LEGAL} AND {shown("e")} GROUP BY l.entity, m.article ORDER BY l.entity, m.article
"""
POSITIONS = f"""
SELECT t.body, t.post, b.name AS body_name, b.type AS body_type, min(t.claims) AS claims,
  ({_PROOF.format("t")}) AS proof
FROM tenures t JOIN entities b ON b.id = t.body JOIN entities p ON p.id = t.person
WHERE {shown("p", "b")} GROUP BY t.body, t.post ORDER BY t.body, t.post
"""
TENURES = f"""
SELECT t.id, t.person, t.body, t.post, t.rank, t.known_from, t.known_to, t.former, ({_PROOF.format("t")}) AS articles,
  ({_URLS.format("t")}) AS urls
FROM tenures t JOIN entities b ON b.id = t.body JOIN entities p ON p.id = t.person
WHERE {shown("p", "b")} ORDER BY t.id
"""
EVENTS = f"""
SELECT v.id, v.type, v.name, v.date, v.status, v.purpose, v.topics_as_printed AS topics, v.place, a.name AS place_name,
  a.type AS place_type, ({_PROOF.format("v")}) AS proof,
  (SELECT json_group_array(entity) FROM (SELECT s.visitor AS entity FROM stops s JOIN entities e ON e.id = s.visitor
     WHERE s.event = v.id AND s.status NOT IN ('planned', 'denied') AND {shown("e")}
   UNION SELECT q.entity FROM participations q JOIN entities e ON e.id = q.entity
     WHERE q.event = v.id AND q.status NOT IN ('planned', 'denied') AND e.type IN {LEGAL} AND {shown("e")})) AS involved,
  (SELECT group_concat(name, '、') FROM (SELECT DISTINCT e.name FROM stops s JOIN entities e ON e.id = s.visitor
     WHERE s.event = v.id AND {shown("e")} ORDER BY 1)) AS visitors,
  (SELECT group_concat(name, '、') FROM (SELECT DISTINCT e.name FROM participations q JOIN entities e ON e.id = q.entity
     WHERE q.event = v.id AND q.role IN ('lead', 'appointed') AND {shown("e")} ORDER BY 1)) AS leads
FROM events v LEFT JOIN entities a ON a.id = v.place
WHERE v.status NOT IN ('planned', 'denied') AND {shown("a")} ORDER BY v.id
"""
