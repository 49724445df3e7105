-- The current schema of a workspace file (user_version 10).
-- A test proves that it equals what db/migrations/*.sql build step by step.
-- Dates are ISO text, points are thousandths, vocabularies are checked by the program.

CREATE TABLE workspace (
  uid TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  uid TEXT PRIMARY KEY,
  commune TEXT NOT NULL,
  city TEXT NOT NULL,
  letter_number TEXT NOT NULL,
  letter_date TEXT,
  legal_basis TEXT NOT NULL,
  legal_basis_verified INTEGER NOT NULL,
  place TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE signing_profile (
  uid TEXT PRIMARY KEY,
  report_kind TEXT NOT NULL UNIQUE,
  authority TEXT NOT NULL,
  title TEXT NOT NULL,
  signer TEXT NOT NULL,
  recipients TEXT NOT NULL,
  unit_uid TEXT REFERENCES unit(uid) ON DELETE RESTRICT,
  symbol TEXT NOT NULL DEFAULT '',
  addressees TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE unit (
  uid TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  addressee TEXT NOT NULL,
  position INTEGER NOT NULL,
  active_from TEXT,
  active_to TEXT,
  spellings TEXT NOT NULL DEFAULT '',
  heading TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE unit_name (
  uid TEXT PRIMARY KEY,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  used_until TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  uid TEXT PRIMARY KEY,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  phone TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE duty (
  uid TEXT PRIMARY KEY,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  source_line INTEGER,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE dispatch_text (
  uid TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  opening TEXT NOT NULL,
  closing TEXT NOT NULL
) STRICT;

CREATE TABLE unit_area (
  uid TEXT PRIMARY KEY,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  area TEXT NOT NULL,
  text TEXT NOT NULL,
  extent TEXT NOT NULL,
  source_line INTEGER,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE criteria_set (
  uid TEXT PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  decision_date TEXT,
  source TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  score_places INTEGER NOT NULL DEFAULT 2,
  closed_on TEXT
) STRICT;

CREATE TABLE criterion (
  uid TEXT PRIMARY KEY,
  origin_uid TEXT NOT NULL,
  set_uid TEXT NOT NULL REFERENCES criteria_set(uid) ON DELETE RESTRICT,
  parent_uid TEXT REFERENCES criterion(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  max_points INTEGER CHECK (max_points >= 0),
  scored_by TEXT NOT NULL,
  task TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_by_set ON criterion(set_uid);
CREATE INDEX criterion_by_parent ON criterion(parent_uid);

CREATE TABLE assignment (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  unit_uid TEXT NOT NULL REFERENCES unit(uid) ON DELETE RESTRICT,
  role TEXT NOT NULL,
  person_uid TEXT REFERENCES contact(uid) ON DELETE RESTRICT,
  UNIQUE (criterion_uid, unit_uid)
) STRICT;
CREATE UNIQUE INDEX assignment_one_lead ON assignment(criterion_uid) WHERE role = 'lead';
CREATE INDEX assignment_by_unit ON assignment(unit_uid);
CREATE INDEX assignment_by_person ON assignment(person_uid) WHERE person_uid IS NOT NULL;

CREATE TABLE milestone (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  due TEXT,
  due_text TEXT NOT NULL,
  product TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_by_criterion ON milestone(criterion_uid);

CREATE TABLE extension (
  uid TEXT PRIMARY KEY,
  milestone_uid TEXT NOT NULL REFERENCES milestone(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  old_due TEXT,
  new_due TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX extension_by_milestone ON extension(milestone_uid);

CREATE TABLE required_evidence (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX required_evidence_by_criterion ON required_evidence(criterion_uid);

CREATE TABLE evidence (
  uid TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  issued_on TEXT,
  issuer TEXT NOT NULL,
  title TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;

CREATE TABLE former_file (
  uid TEXT PRIMARY KEY,
  evidence_uid TEXT NOT NULL REFERENCES evidence(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  used_until TEXT NOT NULL
) STRICT;
CREATE INDEX former_file_by_evidence ON former_file(evidence_uid);

CREATE TABLE evidence_link (
  uid TEXT PRIMARY KEY,
  evidence_uid TEXT NOT NULL REFERENCES evidence(uid) ON DELETE RESTRICT,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  location TEXT NOT NULL,
  milestone_uid TEXT REFERENCES milestone(uid) ON DELETE RESTRICT,
  UNIQUE (evidence_uid, criterion_uid)
) STRICT;
CREATE INDEX evidence_link_by_criterion ON evidence_link(criterion_uid);
CREATE INDEX evidence_link_by_milestone ON evidence_link(milestone_uid) WHERE milestone_uid IS NOT NULL;

CREATE TABLE progress_note (
  uid TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  on_date TEXT NOT NULL,
  text TEXT NOT NULL,
  progress TEXT,
  reported_by TEXT NOT NULL,
  channel TEXT NOT NULL,
  corrects_uid TEXT UNIQUE REFERENCES progress_note(uid) ON DELETE RESTRICT
) STRICT;

CREATE TABLE note_entry (
  uid TEXT PRIMARY KEY,
  note_uid TEXT NOT NULL REFERENCES progress_note(uid) ON DELETE RESTRICT,
  criterion_uid TEXT NOT NULL REFERENCES criterion(uid) ON DELETE RESTRICT,
  milestone_uid TEXT REFERENCES milestone(uid) ON DELETE RESTRICT,
  UNIQUE (note_uid, criterion_uid)
) STRICT;
CREATE INDEX note_entry_by_criterion ON note_entry(criterion_uid, note_uid, milestone_uid);
CREATE INDEX note_entry_by_milestone ON note_entry(milestone_uid) WHERE milestone_uid IS NOT NULL;

CREATE TABLE note_phrases (
  uid TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE issued_document (
  uid TEXT PRIMARY KEY,
  report_kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  title TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

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

CREATE TABLE score_rule (
  uid TEXT PRIMARY KEY,
  criterion_uid TEXT NOT NULL UNIQUE REFERENCES criterion(uid) ON DELETE RESTRICT,
  rule TEXT NOT NULL,
  none_arose TEXT NOT NULL,
  city_text TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT ''
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

-- The log: what was done, and every change it made. Rows are only ever added.

CREATE TABLE op (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  op TEXT NOT NULL,
  subject TEXT NOT NULL,
  args TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  schema INTEGER NOT NULL,
  bulk BLOB
) STRICT;

CREATE TABLE change (
  op_seq INTEGER NOT NULL REFERENCES op(seq) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  uid TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (op_seq, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_uid ON change(uid);

CREATE TRIGGER op_never_changed BEFORE UPDATE ON op BEGIN SELECT RAISE(ABORT, 'op is append-only'); END;
CREATE TRIGGER op_never_deleted BEFORE DELETE ON op BEGIN SELECT RAISE(ABORT, 'op is append-only'); END;
CREATE TRIGGER change_never_changed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
