-- How a criterion is scored, and what it was given at each step of the chain.

CREATE TABLE score_rule (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL UNIQUE REFERENCES criterion(uid) ON DELETE RESTRICT,
  rule TEXT NOT NULL,
  none_arose TEXT NOT NULL,
  city_text TEXT NOT NULL
) STRICT;

CREATE TABLE criterion_score (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  stage TEXT NOT NULL,
  points INTEGER,
  inputs TEXT NOT NULL,
  explanation TEXT NOT NULL,
  scorer TEXT NOT NULL,
  scored_on TEXT NOT NULL,
  due TEXT,
  UNIQUE (criterion_uid, stage)
) STRICT;
