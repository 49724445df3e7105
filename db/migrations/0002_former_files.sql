-- A document whose file is replaced keeps the ones before it.

CREATE TABLE former_file (
  uid TEXT PRIMARY KEY,
  evidence_uid TEXT NOT NULL REFERENCES evidence(uid) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  used_until TEXT NOT NULL
) STRICT;
CREATE INDEX former_file_by_evidence ON former_file(evidence_uid);
