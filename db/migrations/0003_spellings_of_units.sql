-- How others spell a unit: learnt from the answers to an import, edited with the unit.

ALTER TABLE unit ADD COLUMN spellings TEXT NOT NULL DEFAULT '';
