-- Checklists with their runs, nonconformities, one-stop figures by month, the register of activities.

CREATE TABLE checklist (
  uid TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  form_code TEXT NOT NULL,
  edition TEXT NOT NULL,
  basis TEXT NOT NULL,
  basis_verified INTEGER NOT NULL,
  position INTEGER NOT NULL,
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE checklist_item (
  uid TEXT PRIMARY KEY,
  checklist_uid TEXT NOT NULL REFERENCES checklist(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  section TEXT NOT NULL,
  clause TEXT NOT NULL,
  text TEXT NOT NULL,
  scale TEXT NOT NULL,
  retired INTEGER NOT NULL
) STRICT;
CREATE INDEX checklist_item_by_checklist ON checklist_item(checklist_uid);

CREATE TABLE check_run (
  uid TEXT PRIMARY KEY,
  checklist_uid TEXT NOT NULL REFERENCES checklist(uid) ON DELETE RESTRICT,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  year INTEGER NOT NULL,
  planned_month INTEGER CHECK (planned_month BETWEEN 1 AND 12),
  on_date TEXT,
  title TEXT NOT NULL,
  edition TEXT NOT NULL,
  inspectors TEXT NOT NULL,
  representatives TEXT NOT NULL,
  scope TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  closed_on TEXT
) STRICT;
CREATE INDEX check_run_by_checklist ON check_run(checklist_uid);
CREATE INDEX check_run_by_unit ON check_run(unit_uid);

CREATE TABLE check_answer (
  uid TEXT PRIMARY KEY,
  run_uid TEXT NOT NULL REFERENCES check_run(uid) ON DELETE RESTRICT,
  item_uid TEXT REFERENCES checklist_item(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  section TEXT NOT NULL,
  clause TEXT NOT NULL,
  text TEXT NOT NULL,
  scale TEXT NOT NULL,
  result TEXT NOT NULL,
  numerator INTEGER CHECK (numerator >= 0),
  denominator INTEGER CHECK (denominator >= 0),
  value TEXT NOT NULL,
  seen TEXT NOT NULL,
  remark TEXT NOT NULL,
  evidence_uid TEXT REFERENCES evidence(uid) ON DELETE RESTRICT
) STRICT;
CREATE INDEX check_answer_by_run ON check_answer(run_uid);
CREATE INDEX check_answer_by_item ON check_answer(item_uid) WHERE item_uid IS NOT NULL;
CREATE INDEX check_answer_by_evidence ON check_answer(evidence_uid) WHERE evidence_uid IS NOT NULL;

CREATE TABLE nonconformity (
  uid TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  found_on TEXT NOT NULL,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  place TEXT NOT NULL,
  source TEXT NOT NULL,
  grade TEXT NOT NULL,
  answer_uid TEXT REFERENCES check_answer(uid) ON DELETE RESTRICT,
  criterion_uid TEXT REFERENCES criterion(uid) ON DELETE RESTRICT,
  description TEXT NOT NULL,
  clause TEXT NOT NULL,
  correction TEXT NOT NULL,
  cause TEXT NOT NULL,
  action TEXT NOT NULL,
  responsible TEXT NOT NULL,
  due TEXT,
  result TEXT NOT NULL,
  done_on TEXT,
  checked_on TEXT,
  checked_by TEXT NOT NULL,
  effective INTEGER CHECK (effective IN (0, 1)),
  closed_on TEXT,
  reopened_on TEXT,
  UNIQUE (year, number)
) STRICT;
CREATE INDEX nonconformity_by_unit ON nonconformity(unit_uid);
CREATE INDEX nonconformity_by_answer ON nonconformity(answer_uid) WHERE answer_uid IS NOT NULL;
CREATE INDEX nonconformity_by_criterion ON nonconformity(criterion_uid) WHERE criterion_uid IS NOT NULL;

CREATE TABLE one_stop_month (
  uid TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  area TEXT NOT NULL,
  carried_over INTEGER CHECK (carried_over >= 0),
  received_in_person INTEGER CHECK (received_in_person >= 0),
  received_online INTEGER CHECK (received_online >= 0),
  received_by_post INTEGER CHECK (received_by_post >= 0),
  solved_early INTEGER CHECK (solved_early >= 0),
  solved_on_time INTEGER CHECK (solved_on_time >= 0),
  solved_late INTEGER CHECK (solved_late >= 0),
  withdrawn INTEGER CHECK (withdrawn >= 0),
  open_in_time INTEGER CHECK (open_in_time >= 0),
  open_overdue INTEGER CHECK (open_overdue >= 0),
  apologies INTEGER CHECK (apologies >= 0),
  payable INTEGER CHECK (payable >= 0),
  paid_online INTEGER CHECK (paid_online >= 0),
  components INTEGER CHECK (components >= 0),
  components_digitised INTEGER CHECK (components_digitised >= 0),
  components_reused INTEGER CHECK (components_reused >= 0),
  results INTEGER CHECK (results >= 0),
  results_digitised INTEGER CHECK (results_digitised >= 0),
  feedback INTEGER CHECK (feedback >= 0),
  feedback_in_time INTEGER CHECK (feedback_in_time >= 0),
  surveyed INTEGER CHECK (surveyed >= 0),
  satisfied INTEGER CHECK (satisfied >= 0),
  screen TEXT NOT NULL,
  read_on TEXT,
  remark TEXT NOT NULL,
  UNIQUE (year, month, area)
) STRICT;

CREATE TABLE activity_kind (
  uid TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  measure TEXT NOT NULL,
  shape TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
  uid TEXT PRIMARY KEY,
  kind_uid TEXT NOT NULL REFERENCES activity_kind(uid) ON DELETE RESTRICT,
  year INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  unit_uid TEXT REFERENCES unit(uid) ON DELETE RESTRICT,
  content TEXT NOT NULL,
  quantity INTEGER CHECK (quantity >= 0),
  result TEXT NOT NULL,
  document TEXT NOT NULL,
  due TEXT,
  done_on TEXT,
  remark TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_kind ON activity(kind_uid);
CREATE INDEX activity_by_unit ON activity(unit_uid) WHERE unit_uid IS NOT NULL;

CREATE TABLE activity_criterion (
  uid TEXT PRIMARY KEY,
  activity_uid TEXT NOT NULL REFERENCES activity(uid) ON DELETE RESTRICT,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  UNIQUE (activity_uid, criterion_uid)
) STRICT;
CREATE INDEX activity_criterion_by_criterion ON activity_criterion(criterion_uid);

CREATE TABLE activity_evidence (
  uid TEXT PRIMARY KEY,
  activity_uid TEXT NOT NULL REFERENCES activity(uid) ON DELETE RESTRICT,
  evidence_uid TEXT NOT NULL REFERENCES evidence(uid) ON DELETE RESTRICT,
  UNIQUE (activity_uid, evidence_uid)
) STRICT;
CREATE INDEX activity_evidence_by_evidence ON activity_evidence(evidence_uid);
