-- What was issued: number, day and title of each document, and the hash of the bytes that went out.

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
