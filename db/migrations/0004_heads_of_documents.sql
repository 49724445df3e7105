-- Who issues each kind of document, under which symbol, to whom; the words of the letter around the duties.

ALTER TABLE office ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE signing_profile ADD COLUMN unit_uid TEXT REFERENCES unit(uid) ON DELETE RESTRICT;
ALTER TABLE signing_profile ADD COLUMN symbol TEXT NOT NULL DEFAULT '';
ALTER TABLE signing_profile ADD COLUMN addressees TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN heading TEXT NOT NULL DEFAULT '';
-- The one unit whose heading in the shipped letter is not its name.
UPDATE unit SET heading = name || '.' WHERE code = 'VHTT' AND name = 'Trung tâm Văn hoá - Thể thao & TT';

CREATE TABLE dispatch_text (
  uid TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  opening TEXT NOT NULL,
  closing TEXT NOT NULL
) STRICT;
