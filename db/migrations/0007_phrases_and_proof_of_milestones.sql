-- Her phrases for notes, and which milestone a document proves; none: the criterion as a whole.

CREATE TABLE note_phrases (
  uid TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

ALTER TABLE evidence_link ADD COLUMN milestone_uid TEXT REFERENCES milestone(uid) ON DELETE RESTRICT;
CREATE INDEX evidence_link_by_milestone ON evidence_link(milestone_uid) WHERE milestone_uid IS NOT NULL;
