-- Judgements with two sides, on claims, and by whom they were undone; what they do to claims and whom they hide.

ALTER TABLE judgements ADD COLUMN others TEXT NOT NULL DEFAULT '[]';
ALTER TABLE judgements ADD COLUMN claim TEXT;
ALTER TABLE judgements ADD COLUMN undone_by TEXT;
ALTER TABLE judgements ADD COLUMN undone_when TEXT;

-- parts of the projection

CREATE TABLE judged_claims (
  row INTEGER PRIMARY KEY, claim TEXT NOT NULL, judgement TEXT NOT NULL, verdict TEXT NOT NULL, value TEXT
);
CREATE INDEX judged_claims_claim ON judged_claims(claim);

CREATE TABLE hidden_mentions (row INTEGER PRIMARY KEY, mention TEXT NOT NULL UNIQUE, page TEXT NOT NULL);
CREATE INDEX hidden_mentions_page ON hidden_mentions(page);

-- names to be covered in the texts of a page; without a page, in all texts
CREATE TABLE hidden_texts (row INTEGER PRIMARY KEY, page TEXT, text TEXT NOT NULL);
CREATE INDEX hidden_texts_page ON hidden_texts(page);
