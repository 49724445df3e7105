-- Her own tasks, mostly from documents that came in, and what was said and done about them.

CREATE TABLE task (
  uid TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT,
  issuer TEXT NOT NULL,
  due TEXT,
  repeat TEXT NOT NULL,
  unit_uid TEXT REFERENCES unit(uid) ON DELETE RESTRICT
) STRICT;
CREATE INDEX task_by_unit ON task(unit_uid) WHERE unit_uid IS NOT NULL;

CREATE TABLE task_note (
  uid TEXT PRIMARY KEY,
  task_uid TEXT NOT NULL REFERENCES task(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  text TEXT NOT NULL,
  channel TEXT NOT NULL,
  closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
  due TEXT,
  UNIQUE (task_uid, position)
) STRICT;
