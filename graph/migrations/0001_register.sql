-- The register, first form. Columns bear the names of the records' fields (zhengpu/records.py); nested records are
-- flattened with their field's name before; tuples are JSON. `row` keeps the order in which records came.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', '0');

-- what pages say

CREATE TABLE pages (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
  meta_paper TEXT, meta_issue_date TEXT, meta_edition TEXT, meta_home TEXT, meta_source_url TEXT, meta_scan_ref TEXT,
  meta_ocr_tool TEXT,
  home TEXT, home_basis TEXT NOT NULL, published TEXT, published_basis TEXT NOT NULL, damage REAL,
  reader TEXT NOT NULL DEFAULT ''
);

CREATE TABLE page_texts (
  page TEXT PRIMARY KEY REFERENCES pages(id) ON DELETE CASCADE, text TEXT NOT NULL
);

CREATE TABLE articles (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
  number INTEGER NOT NULL, headline TEXT NOT NULL, kicker TEXT NOT NULL, subtitle TEXT NOT NULL, byline TEXT NOT NULL,
  dateline TEXT NOT NULL, kind TEXT NOT NULL, headline_spans TEXT NOT NULL, spans TEXT NOT NULL
);
CREATE INDEX articles_page ON articles(page);

CREATE TABLE mentions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
  article TEXT NOT NULL, label TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, spans TEXT NOT NULL,
  text TEXT NOT NULL, zone TEXT NOT NULL, sentence INTEGER NOT NULL, source TEXT NOT NULL, score REAL NOT NULL,
  copy_of TEXT
);
CREATE INDEX mentions_page ON mentions(page);
CREATE INDEX mentions_article ON mentions(article);

CREATE TABLE claims (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
  article TEXT NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL, object TEXT, object_text TEXT, post TEXT,
  role TEXT, position INTEGER, date TEXT, date_basis TEXT, date_from TEXT, date_to TEXT, status TEXT NOT NULL,
  basis TEXT NOT NULL, evidence_sentence TEXT NOT NULL, evidence_spans TEXT NOT NULL, evidence_rule TEXT NOT NULL,
  event TEXT, trip TEXT, "order" INTEGER, purpose TEXT, topics TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX claims_page ON claims(page);
CREATE INDEX claims_article ON claims(article);

-- what persons decided, what was done when

CREATE TABLE judgements (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, verdict TEXT NOT NULL, anchors TEXT NOT NULL, value TEXT,
  who TEXT NOT NULL, "when" TEXT NOT NULL, why TEXT NOT NULL, undone INTEGER NOT NULL
);

CREATE TABLE snapshots (hash TEXT NOT NULL, name TEXT PRIMARY KEY, pages INTEGER NOT NULL, taken TEXT NOT NULL);

CREATE TABLE ingest_log (
  row INTEGER PRIMARY KEY, page TEXT NOT NULL, "when" TEXT NOT NULL, reader TEXT NOT NULL, result TEXT NOT NULL
);
CREATE INDEX ingest_log_page ON ingest_log(page);

-- what it means: the projection, written anew from a Linking

CREATE TABLE entities (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL,
  official INTEGER NOT NULL, code TEXT, level TEXT, county TEXT, parent TEXT, organ TEXT, jurisdiction TEXT,
  open INTEGER NOT NULL, candidates TEXT NOT NULL, external_ids TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX entities_type ON entities(type);

CREATE TABLE links (
  row INTEGER PRIMARY KEY, mention TEXT NOT NULL UNIQUE, entity TEXT NOT NULL, score REAL NOT NULL,
  reasons TEXT NOT NULL
);
CREATE INDEX links_entity ON links(entity);

CREATE TABLE dated_names (
  row INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, parent TEXT,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL
);
CREATE INDEX dated_names_entity ON dated_names(entity);

CREATE TABLE events (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, date TEXT, date_basis TEXT,
  date_from TEXT, date_to TEXT, place TEXT, trip TEXT, "order" INTEGER, status TEXT NOT NULL, purpose TEXT,
  topics_as_printed TEXT NOT NULL, claims TEXT NOT NULL, reports INTEGER NOT NULL
);
CREATE INDEX events_place ON events(place);
CREATE INDEX events_trip ON events(trip);

CREATE TABLE participations (
  row INTEGER PRIMARY KEY, entity TEXT NOT NULL, event TEXT NOT NULL, role TEXT NOT NULL, position INTEGER,
  post_as_printed TEXT, status TEXT NOT NULL, basis TEXT NOT NULL, claims TEXT NOT NULL
);
CREATE INDEX participations_entity ON participations(entity);
CREATE INDEX participations_event ON participations(event);

CREATE TABLE tenures (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, body TEXT NOT NULL, post TEXT NOT NULL,
  rank TEXT, rank_source TEXT, known_from TEXT, known_to TEXT, former INTEGER NOT NULL, claims TEXT NOT NULL,
  confidence REAL NOT NULL
);
CREATE INDEX tenures_person ON tenures(person);
CREATE INDEX tenures_body ON tenures(body);

CREATE TABLE relations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, subject TEXT NOT NULL, object TEXT,
  object_text TEXT, post TEXT, role TEXT, date TEXT, date_basis TEXT, date_from TEXT, date_to TEXT,
  status TEXT NOT NULL, basis TEXT NOT NULL, confidence REAL NOT NULL, reports INTEGER NOT NULL, event TEXT, trip TEXT,
  valid_from TEXT, valid_to TEXT, claims TEXT NOT NULL
);
CREATE INDEX relations_subject ON relations(subject, type);
CREATE INDEX relations_object ON relations(object, type);
CREATE INDEX relations_trip ON relations(trip);

-- made from the projection at the same time, for look-ups

CREATE TABLE relation_claims (relation TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (relation, claim)) WITHOUT ROWID;
CREATE INDEX relation_claims_claim ON relation_claims(claim);

CREATE TABLE names (
  row INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, folded TEXT NOT NULL
);
CREATE INDEX names_folded ON names(folded);
CREATE INDEX names_entity ON names(entity);

CREATE TABLE mention_counts (
  entity TEXT NOT NULL, article TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (entity, article)
) WITHOUT ROWID;

-- one step of "lies in", while it held (days, both included)
CREATE TABLE containment (
  "inner" TEXT NOT NULL, "outer" TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  PRIMARY KEY ("inner", "outer", valid_from, valid_to)
) WITHOUT ROWID;
CREATE INDEX containment_outer ON containment("outer");

-- entity ids that are no more: where they forward to, or a tombstone
CREATE TABLE retired (id TEXT PRIMARY KEY, forward TEXT, since TEXT NOT NULL) WITHOUT ROWID;

-- one stop stated of a visitor; `outing` is the unit that answers count
CREATE VIEW stops_made AS
  SELECT r.id AS relation, r.subject AS visitor, r.object AS place, coalesce(r.event, r.id) AS event,
         coalesce(r.trip, e.trip) AS trip, coalesce(r.trip, e.trip, r.event, r.id) AS outing,
         r.date, r.date_basis, r.date_from, r.date_to, r.status, r.basis, r.reports, r.confidence,
         e."order" AS "order", e.purpose, coalesce(e.topics_as_printed, '[]') AS topics
  FROM relations r LEFT JOIN events e ON e.id = r.event
  WHERE r.type = 'VISITED' AND r.basis <> 'derived' AND r.object IS NOT NULL;

-- who came along on an outing without a stop stated of him or her
CREATE VIEW company_made AS
  SELECT p.entity, p.event, coalesce(e.trip, e.id) AS outing, e.type = 'Trip' AS whole, p.position, p.status, p.claims
  FROM participations p JOIN events e ON e.id = p.event
  WHERE p.role = 'accompany' AND e.type IN ('Trip', 'Visit');

-- who was there: at outings and in meetings
CREATE VIEW presences_made AS
  SELECT s.visitor AS entity, s.outing, 'trip' AS kind, s.date, s.date_from, s.date_to, s.status, r.claims
  FROM stops_made s JOIN relations r ON r.id = s.relation
  UNION ALL
  SELECT p.entity, coalesce(e.trip, e.id), CASE e.type WHEN 'Meeting' THEN 'meeting' ELSE 'trip' END,
         e.date, e.date_from, e.date_to, p.status, p.claims
  FROM participations p JOIN events e ON e.id = p.event
  WHERE e.type IN ('Trip', 'Visit', 'Meeting') AND p.role <> 'receive'
  UNION ALL
  SELECT r.subject, coalesce(r.trip, r.event, r.id), 'trip', r.date, r.date_from, r.date_to, r.status, r.claims
  FROM relations r WHERE r.type = 'ACCOMPANIED'
  UNION ALL
  SELECT r.object, coalesce(r.trip, r.event, r.id), 'trip', r.date, r.date_from, r.date_to, r.status, r.claims
  FROM relations r WHERE r.type = 'ACCOMPANIED' AND r.object IS NOT NULL;

-- the same, kept for look-ups
CREATE TABLE stops (
  relation TEXT PRIMARY KEY, visitor TEXT NOT NULL, place TEXT NOT NULL, event TEXT NOT NULL, trip TEXT,
  outing TEXT NOT NULL, date TEXT, date_basis TEXT, date_from TEXT, date_to TEXT, status TEXT NOT NULL,
  basis TEXT NOT NULL, reports INTEGER NOT NULL, confidence REAL NOT NULL, "order" INTEGER, purpose TEXT,
  topics TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX stops_visitor ON stops(visitor);
CREATE INDEX stops_place ON stops(place);
CREATE INDEX stops_outing ON stops(outing);

CREATE TABLE company (
  entity TEXT NOT NULL, event TEXT NOT NULL, outing TEXT NOT NULL, whole INTEGER NOT NULL, position INTEGER,
  status TEXT NOT NULL, claims TEXT NOT NULL
);
CREATE INDEX company_entity ON company(entity);
CREATE INDEX company_outing ON company(outing);

CREATE TABLE presences (
  entity TEXT NOT NULL, outing TEXT NOT NULL, kind TEXT NOT NULL, date TEXT, date_from TEXT, date_to TEXT,
  status TEXT NOT NULL, claims TEXT NOT NULL
);
CREATE INDEX presences_entity ON presences(entity);
CREATE INDEX presences_outing ON presences(outing);
