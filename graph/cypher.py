"""Every Cypher text of the project: labels and relationship types from the schema, every value a parameter."""

from __future__ import annotations

from collections.abc import Sequence

from zhengpu.errors import DataError
from zhengpu.model import model

MAX_STEPS = 8  # of what lies in what: site, village, town, county, prefecture, province ...
MARK = "zhengpu_load"  # on all that a load wrote: which one

# writing --------------------------------------------------------------------------------------------


def label(name: str) -> str:
    """A label or relationship type as it may stand in a query: only one that the schema has."""
    known = model()
    if name not in known.types and name not in known.node_labels():
        raise DataError(f"{name!r} is no type of the schema", "See zhengpu/schema")
    return f"`{name}`"


def constraints(families: Sequence[str]) -> list[str]:
    """Unique ids within each family of nodes."""
    return [
        f"CREATE CONSTRAINT zhengpu_{family.lower()}_id IF NOT EXISTS FOR (n:{label(family)}) REQUIRE n.id IS UNIQUE"
        for family in (*families, "Snapshot")
    ]


def indexes(families: Sequence[str], direct: Sequence[str]) -> list[str]:
    """Dates, names, codes; outings and ids of edges; what a load wrote; full text over names."""
    made = [
        _index(f"{name}_{field}", f"(n:{label(name)})", f"n.{field}")
        for name, field in (
            ("Entity", "name"),
            ("Entity", "code"),
            ("Event", "date_from"),
            ("Event", "place"),
            ("Tenure", "known_from"),
            ("Page", "published"),
        )
    ]
    made += [_index(f"{name}_mark", f"(n:{label(name)})", f"n.{MARK}") for name in families]
    made += [_index(f"{name}_id", f"()-[n:{label(name)}]-()", "n.id") for name in direct]
    made += [_index(f"{name}_date", f"()-[n:{label(name)}]-()", "n.date_from") for name in direct]
    made += [
        _index(f"{name}_outing", f"()-[n:{label(name)}]-()", "n.outing")
        for name in ("VISITED", "ACCOMPANIED", "TOOK_PART")
    ]
    made.append("CREATE TEXT INDEX zhengpu_folded IF NOT EXISTS FOR (n:Entity) ON (n.folded)")
    made.append(
        "CREATE FULLTEXT INDEX zhengpu_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases, n.names]"
        " OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )
    return made


def _index(name: str, pattern: str, on: str) -> str:
    return f"CREATE INDEX zhengpu_{name.lower()} IF NOT EXISTS FOR {pattern} ON ({on})"


AWAIT_INDEXES = "CALL db.awaitIndexes($seconds)"


def create_nodes(labels: Sequence[str], names: Sequence[str]) -> str:
    """Rows [id, value of each name] into new nodes."""
    given = "".join(f":{label(one)}" for one in labels)
    return f"UNWIND $rows AS row CREATE (n{given} {{id: row[0], {_cells(names, 1)}{MARK}: $load}}) {_MADE}"


def merge_nodes(labels: Sequence[str], others: Sequence[str], names: Sequence[str]) -> str:
    """Rows [id, value of each name] into nodes of a family, the first label, that bear just these of its labels."""
    given = "".join(f":{label(one)}" for one in labels[1:])
    dropped = "".join(f":{label(one)}" for one in others)
    return (
        f"UNWIND $rows AS row MERGE (n:{label(labels[0])} {{id: row[0]}})"
        + (f" SET n{given}" if given else "")
        + (f" REMOVE n{dropped}" if dropped else "")
        + f" SET n += {{{_cells(names, 1)}{MARK}: $load}} {_MADE}"
    )


def create_edges(kind: str, names: Sequence[str]) -> str:
    """Rows [place of either end, value of each name] into new edges."""
    made = f"CREATE (a)-[r:{label(kind)} {{{_cells(names, 2)}{MARK}: $load}}]->(b)"
    return f"{_ENDS} {made} RETURN count(r) AS written"


def merge_edges(kind: str, names: Sequence[str], *, keyed: bool) -> str:
    """Rows [place of either end, value of each name] into edges of a type; keyed ones are told apart by their id."""
    key = f" {{id: row[{2 + list(names).index('id')}]}}" if keyed else ""
    made = f"MERGE (a)-[r:{label(kind)}{key}]->(b) SET r += {{{_cells(names, 2)}{MARK}: $load}}"
    return f"{_ENDS} {made} RETURN count(r) AS written"


_ENDS = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
_MADE = "RETURN count(n) AS written, collect(n.id) AS ids, collect(elementId(n)) AS places"


def _cells(names: Sequence[str], first: int) -> str:
    return "".join(f"`{name}`: row[{number}], " for number, name in enumerate(names, first))


def holds_any(families: Sequence[str]) -> str:
    """Whether there are nodes of these families, whoever wrote them."""
    return "RETURN " + " OR ".join(f"EXISTS {{ (:{label(family)}) }}" for family in families) + " AS held"


def sweep_edges(kind: str) -> str:
    """Deletes edges of a type that an earlier load wrote and this one did not."""
    return (
        f"MATCH ()-[r:{label(kind)}]->() WHERE r.{MARK} <> $load WITH r LIMIT $limit DELETE r RETURN count(*) AS gone"
    )


def sweep_nodes(family: str) -> str:
    """Deletes nodes that an earlier load wrote and this one did not, where nothing of others' hangs on them."""
    return (
        f"MATCH (n:{label(family)}) WHERE n.{MARK} <> $load AND NOT EXISTS {{ (n)--() }} WITH n LIMIT $limit"
        " DELETE n RETURN count(*) AS gone"
    )


def release_nodes(family: str, labels: Sequence[str]) -> str:
    """Lets go of nodes that this load did not write, but that others' edges hang on: they lose our labels and mark."""
    dropped = "".join(f":{label(one)}" for one in (family, *labels))
    return (
        f"MATCH (n:{label(family)}) WHERE n.{MARK} <> $load WITH n LIMIT $limit"
        f" REMOVE n{dropped} REMOVE n.{MARK} RETURN count(*) AS gone"
    )


FOREIGN = f"MATCH (n) WHERE n.{MARK} IS NULL RETURN count(n) AS foreign"
WIPE = "MATCH (n) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone"
BEGIN_LOAD = (
    "MERGE (s:Snapshot {id: 'zhengpu'})"
    f" SET s.loading = true, s.{MARK} = $load, s.since = $now RETURN s.{MARK} AS load"
)
LOAD_IS_OURS = f"MATCH (s:Snapshot {{id: 'zhengpu', {MARK}: $load}}) RETURN s.since AS since"
END_LOAD = (
    f"MATCH (s:Snapshot {{id: 'zhengpu', {MARK}: $load}}) SET s.loading = false, s.hash = $hash, s.pages = $pages,"
    " s.taken = $now, s.counts = $counts, s.form = $form RETURN s.hash AS hash"
)
SNAPSHOT = (
    "OPTIONAL MATCH (s:Snapshot {id: 'zhengpu'}) RETURN s.hash AS hash, coalesce(s.loading, false) AS loading,"
    " s.counts AS counts, s.taken AS taken, s.form AS form"
)


def explained(query: str) -> str:
    """A researcher's query so that the server shows its plan and does not run it."""
    return f"EXPLAIN {query}"


def all_nodes(family: str) -> str:
    """Nodes of a family that a load wrote."""
    return f"MATCH (n:{label(family)}) WHERE n.{MARK} IS NOT NULL RETURN labels(n) AS labels, properties(n) AS props"


def all_edges(kind: str) -> str:
    """Edges of a type that a load wrote."""
    return (
        f"MATCH (a)-[r:{label(kind)}]->(b) WHERE r.{MARK} IS NOT NULL"
        " RETURN labels(a) AS above, a.id AS start, labels(b) AS below, b.id AS end, properties(r) AS props"
    )


# asking: entities -----------------------------------------------------------------------------------

REFS = """
MATCH (e:Entity) WHERE e.id IN $ids
RETURN e.id AS id, e.type AS type, e.name AS name, e:Official AS official, coalesce(e.note, '') AS note
"""
IS_ENTITY = "MATCH (e:Entity {id: $id}) RETURN e.id AS id"
ENTITY = """
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)-[m:MENTIONED_IN]->(:Article)-[:ON]->(p:Page)
WITH e, coalesce(sum(m.count), 0) AS mentions, count(DISTINCT p) AS pages
RETURN properties(e) AS props, e:Official AS official, mentions, pages, COLLECT {
  MATCH (o:Entity) WHERE o.id IN [e.county, e.parent] + coalesce(e.candidates, [])
  RETURN {id: o.id, type: o.type, name: o.name, official: o:Official, note: coalesce(o.note, '')}
} AS named
"""
_PUBLIC = """
($everyone OR NOT e:Person OR e:Official) AND (size($types) = 0 OR e.type IN $types)
RETURN e.id AS entity, e.names AS names, e.name_kinds AS kinds, coalesce(e.open, false) AS open
"""
NAMES_WITH = f"MATCH (e:Entity) WHERE e.folded CONTAINS $text AND {_PUBLIC}"
ALL_NAMES = f"MATCH (e:Entity) WHERE {_PUBLIC}"
MENTION_COUNTS = """
MATCH (e:Entity)-[m:MENTIONED_IN]->(:Article) WHERE e.id IN $ids RETURN e.id AS entity, sum(m.count) AS count
"""

# asking: evidence -----------------------------------------------------------------------------------

EVIDENCE = """
MATCH (c:Claim) WHERE c.id IN $claims
MATCH (a:Article {id: c.article}) MATCH (p:Page {id: c.page})
WITH c, a, p, coalesce(p.published, p.issue_date) AS published
RETURN c.id AS claim, c.type AS type, c.page AS page, c.article AS article, coalesce(a.headline, '') AS headline,
       p.paper AS paper, published, coalesce(c.sentence, '') AS sentence, c.spans AS spans,
       coalesce(c.rule, '') AS rule, c.confidence AS confidence
ORDER BY coalesce(published, '9999'), c.page, a.number, c.row
"""
CLAIMS_OF_TENURE = "MATCH (t:Tenure {id: $id}) RETURN coalesce(t.claims, []) AS claims"
CLAIMS_OF_EVENT = """
MATCH (e:Event {id: $id})
CALL (e) {
  RETURN e.claims AS claims
  UNION ALL MATCH (stop:Event)-[:PART_OF]->(e) RETURN stop.claims AS claims
  UNION ALL MATCH (:Entity)-[p:TOOK_PART]->(e) RETURN p.claims AS claims
}
RETURN coalesce(claims, []) AS claims
"""
CLAIM = "MATCH (c:Claim {id: $id}) RETURN [c.id] AS claims"
CLAIMS_OF_ENTITY = """
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r]-() WHERE r.claims IS NOT NULL RETURN r.claims AS claims
  UNION ALL MATCH (e)<-[:OF_PERSON|AT_BODY]-(t:Tenure) RETURN t.claims AS claims
  UNION ALL RETURN e.derived_claims AS claims
}
RETURN coalesce(claims, []) AS claims
"""


def claims_of_relations(direct: Sequence[str]) -> str:
    """The claims behind relations of any of these types, by the index on each type's ids."""
    parts = " UNION ALL ".join(
        f"MATCH ()-[r:{label(kind)}]->() WHERE r.id IN $ids RETURN r.id AS id, r.claims AS claims" for kind in direct
    )
    return f"CALL () {{ {parts} }} RETURN id, coalesce(claims, []) AS claims"


# asking: visits -------------------------------------------------------------------------------------

_KEPT = "($every OR s.status = 'stated') AND ($first IS NULL OR (s.date_from <= $last AND s.date_to >= $first))"
_STOP = """
OPTIONAL MATCH (v:Event {id: s.event}) OPTIONAL MATCH (v)-[:PART_OF]->(t:Trip)
RETURN DISTINCT s.id AS relation, visitor.id AS visitor, place.id AS place, coalesce(s.event, s.id) AS event,
       coalesce(s.trip, t.id) AS trip, s.outing AS outing, s.date AS date, s.date_basis AS date_basis,
       s.date_from AS date_from, s.date_to AS date_to, s.status AS status, s.basis AS basis, s.reports AS reports,
       s.confidence AS confidence, v.order AS order, v.purpose AS purpose,
       coalesce(v.topics_as_printed, []) AS topics, coalesce(v.name, '') AS name, coalesce(s.claims, []) AS claims
"""
_BY_DATE = "ORDER BY date_from IS NULL, date_from, date_to, outing, order IS NULL, order, relation"
_VALID = """
WITH inner, reduce(day = '0000-01-01', step IN steps | CASE WHEN step.days_from > day THEN step.days_from ELSE day END)
       AS valid_from,
     reduce(day = '9999-12-31', step IN steps | CASE WHEN step.days_to < day THEN step.days_to ELSE day END) AS valid_to
WHERE valid_from <= valid_to
WITH DISTINCT inner AS place, valid_from, valid_to
"""
_STEPS_HOLD = "all(step IN steps WHERE step.days_from IS NOT NULL AND (NOT $present OR step.days_to = '9999-12-31'))"
INSIDE = (
    f"MATCH (inner:Entity)-[steps:LOCATED_IN*0..{MAX_STEPS}]->(:Entity {{id: $place}})"
    f" WHERE (size(steps) = 0 OR $inside) AND {_STEPS_HOLD} {_VALID}"
)
CONTENTS = f"""{INSIDE} WITH DISTINCT place WHERE place.id <> $place AND place.type IN $types
RETURN place.id AS id ORDER BY place.name, id LIMIT $limit"""
_AS_OF = """($present OR CASE WHEN {what}.date_from IS NULL THEN valid_to = '9999-12-31'
  ELSE {what}.date_from <= valid_to AND {what}.date_to >= valid_from END)"""
STOPS_AT = f"{INSIDE} MATCH (visitor:Entity)-[s:VISITED]->(place) WHERE {_AS_OF.format(what='s')} AND {_KEPT} {_STOP} {_BY_DATE}"
STOPS_AT_ALONE = f"MATCH (visitor:Entity)-[s:VISITED]->(place:Entity {{id: $place}}) WHERE {_KEPT} {_STOP} {_BY_DATE}"
STOPS_BY = f"MATCH (visitor:Entity {{id: $visitor}})-[s:VISITED]->(place:Entity) WHERE {_KEPT} {_STOP} {_BY_DATE}"
STOPS_ALONG = f"""
MATCH (:Entity {{id: $visitor}})-[c:TOOK_PART {{role: 'accompany'}}]->(e:Trip|Visit)
WHERE $every OR c.status = 'stated'
MATCH (visitor:Entity)-[s:VISITED {{outing: c.outing}}]->(place:Entity)
WHERE visitor.id <> $visitor AND (e:Trip OR e.id = s.event) AND {_KEPT}
WITH s, visitor, place, coalesce(c.claims, []) AS along {_STOP}, along {_BY_DATE}
"""
COMPANY = """
MATCH (p:Entity)-[c:TOOK_PART {role: 'accompany'}]->(e:Trip|Visit)
WHERE c.outing IN $outings AND ($every OR c.status = 'stated')
RETURN p.id AS entity, e.id AS event, c.outing AS outing, e:Trip AS whole, coalesce(c.claims, []) AS claims
ORDER BY c.position IS NULL, c.position, p.id
"""
MOST_VISITED = f"""
MATCH (place:Entity) WHERE EXISTS {{ (place)<-[:VISITED]-() }}
MATCH (place)-[steps:LOCATED_IN*0..{MAX_STEPS}]->(outer:Entity)
WHERE outer.type IN $types AND {_STEPS_HOLD}
WITH place, outer, steps AS steps
WITH place, outer,
     reduce(day = '0000-01-01', step IN steps | CASE WHEN step.days_from > day THEN step.days_from ELSE day END)
       AS valid_from,
     reduce(day = '9999-12-31', step IN steps | CASE WHEN step.days_to < day THEN step.days_to ELSE day END) AS valid_to
WHERE valid_from <= valid_to
MATCH (:Entity)-[s:VISITED]->(place) WHERE {_AS_OF.format(what="s")} AND {_KEPT}
RETURN outer.id AS id, count(DISTINCT s.outing) AS trips, outer.name AS name ORDER BY trips DESC, name, id LIMIT $limit
"""
MOST_ACTIVE = f"""
MATCH (e:Entity)-[s:VISITED]->(:Entity) WHERE {_KEPT}
RETURN e.id AS id, count(DISTINCT s.outing) AS trips, e.name AS name ORDER BY trips DESC, name, id LIMIT $limit
"""

# asking: people -------------------------------------------------------------------------------------

_TENURE = "RETURN properties(t) AS props, p.id AS person, b.id AS body"
TENURES = f"MATCH (p:Entity)<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(b:Entity) {_TENURE}"
TENURES_OF = f"MATCH (p:Entity {{id: $person}})<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(b:Entity) {_TENURE}"
TENURES_AT = f"MATCH (p:Entity)<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(b:Entity {{id: $body}}) {_TENURE}"
COLLEAGUES = f"""
MATCH (:Entity {{id: $person}})<-[:OF_PERSON]-(:Tenure)-[:AT_BODY]->(b:Entity) WITH DISTINCT b
MATCH (p:Entity)<-[:OF_PERSON]-(t:Tenure)-[:AT_BODY]->(b) WHERE p.id <> $person {_TENURE}
"""
# Who was there: by a stop, as a companion's companion, by taking part in a trip, a stop or a meeting.
_PRESENT = """
  MATCH ({who})-[r:VISITED]->() {where} RETURN {found}, r.outing AS outing, 'trip' AS kind, r AS when, r AS share
  UNION ALL
  MATCH ({who})-[r:ACCOMPANIED]-() {where} RETURN {found}, r.outing AS outing, 'trip' AS kind, r AS when, r AS share
  UNION ALL
  MATCH ({who})-[r:TOOK_PART]->(e:Trip|Visit|Meeting) {where} {and_} r.role <> 'receive'
  RETURN {found}, r.outing AS outing, CASE WHEN e:Meeting THEN 'meeting' ELSE 'trip' END AS kind, e AS when, r AS share
"""
_MINE = _PRESENT.format(who="me", where="WHERE r.status = 'stated'", and_="AND", found="me AS mine")
_THEIRS = _PRESENT.format(
    who="o:Person", where="WHERE r.outing = shared AND r.status = 'stated' AND o <> me", and_="AND", found="o AS other"
)
TOGETHER = f"""
MATCH (me:Entity {{id: $person}})
CALL (me) {{ {_MINE} }}
WITH me, outing, kind, when, share WHERE $first IS NULL OR (when.date_from <= $last AND when.date_to >= $first)
WITH DISTINCT me, outing AS shared, kind AS own_kind, coalesce(share.claims, []) AS own
CALL (me, shared) {{ {_THEIRS} }}
WITH other, outing, kind, when, share, own, own_kind WHERE kind = own_kind
RETURN DISTINCT other.id AS entity, outing, kind, when.date AS date, coalesce(share.claims, []) AS claims, own
"""

# asking: meetings -----------------------------------------------------------------------------------

MEETINGS = """
MATCH (e:Meeting)
WHERE e.status = 'stated' AND ($first IS NULL OR (e.date_from <= $last AND e.date_to >= $first))
RETURN e.id AS event, coalesce(e.name, '') AS name, e.date AS date, e.date_basis AS date_basis,
       e.date_from AS date_from, e.date_to AS date_to
"""
ATTENDEES = """
MATCH (p:Entity)-[t:TOOK_PART]->(e:Event) WHERE e.id IN $events AND NOT t.status IN ['planned', 'denied']
RETURN e.id AS event, p.id AS entity, t.role AS role, t.position AS position, t.post_as_printed AS post_as_printed,
       t.status AS status, t.basis AS basis, coalesce(t.claims, []) AS claims
"""

# asking: timeline -----------------------------------------------------------------------------------

_EVENT = """e.id AS event, e.type AS type, coalesce(e.name, '') AS name, e.date AS date, e.date_basis AS date_basis,
       e.date_from AS date_from, e.date_to AS date_to"""
_DATED = "e.date_from IS NOT NULL AND ($first IS NULL OR (e.date_from <= $last AND e.date_to >= $first))"
TOOK_PART = f"""
MATCH (me:Entity {{id: $entity}})-[p:TOOK_PART]->(e:Event)
WHERE p.status = 'stated' AND e.status = 'stated' AND {_DATED}
  AND NOT EXISTS {{ MATCH (me)-[s:VISITED {{status: 'stated'}}]->() WHERE s.event = e.id OR s.trip = e.id OR s.outing = e.id }}
OPTIONAL MATCH (e)-[:AT]->(at:Entity)
RETURN {_EVENT}, p.role AS role, coalesce(at.id, e.place) AS entity, p.status AS status, p.basis AS basis,
       coalesce(p.claims, []) AS claims
"""
HELD = f"""
{INSIDE} MATCH (e:Event) WHERE e.place = place.id AND NOT e:Visit AND e.status = 'stated' AND {_DATED}
  AND {_AS_OF.format(what="e")}
RETURN DISTINCT {_EVENT}, null AS role, null AS entity, e.status AS status, 'stated' AS basis,
       coalesce(e.claims, []) AS claims
"""

# asking: edges --------------------------------------------------------------------------------------

RELATIONS_AT = """
MATCH (e:Entity {id: $entity})-[r]-()
WHERE type(r) IN $types AND ($every OR r.status = 'stated') AND r.roster IS NULL
WITH DISTINCT r
RETURN type(r) AS type, properties(r) AS props, startNode(r).id AS subject,
       CASE WHEN endNode(r):Entity THEN endNode(r).id END AS object
"""
RELATIONS_BETWEEN = """
MATCH (a:Entity {id: $one})-[r]-(:Entity {id: $other})
WHERE type(r) IN $types AND r.status = 'stated' AND r.roster IS NULL
RETURN type(r) AS type, properties(r) AS props, startNode(r).id AS subject, endNode(r).id AS object
"""


def shortest_path(direct: Sequence[str], max_hops: int) -> str:
    """The entities on a shortest path of stated relations in either direction."""
    kinds = "|".join(label(kind) for kind in direct)
    return (
        "MATCH (a:Entity {id: $start}) MATCH (b:Entity {id: $end})"
        f" MATCH way = shortestPath((a)-[:{kinds}*..{int(max_hops)}]-(b))"
        " WHERE all(r IN relationships(way) WHERE r.status = 'stated' AND r.roster IS NULL)"
        "   AND all(n IN nodes(way) WHERE n:Entity)"
        " RETURN [n IN nodes(way) | n.id] AS nodes"
    )
