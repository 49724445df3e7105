-- When a year was closed, how its scores are rounded, where an input comes from; the rounds of scoring; the words of reports.

ALTER TABLE criteria_set ADD COLUMN score_places INTEGER NOT NULL DEFAULT 2;
ALTER TABLE criteria_set ADD COLUMN closed_on TEXT;
ALTER TABLE score_rule ADD COLUMN source TEXT NOT NULL DEFAULT '';

CREATE TABLE score_round (
  uid TEXT PRIMARY KEY,
  set_uid TEXT NOT NULL REFERENCES criteria_set(uid) ON DELETE RESTRICT,
  stage TEXT NOT NULL,
  due TEXT,
  ended_on TEXT,
  remark TEXT NOT NULL,
  UNIQUE (set_uid, stage)
) STRICT;

CREATE TABLE report_text (
  uid TEXT PRIMARY KEY,
  report TEXT NOT NULL,
  year INTEGER NOT NULL,
  period TEXT NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (report, year, period, part)
) STRICT;
