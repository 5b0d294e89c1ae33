-- revision: 7a1
-- message: what most revisions in SQL hold

-- upgrade
CREATE TABLE training (
  id bigint PRIMARY KEY, -- a note
  name varchar(100) DEFAULT 'it''s' NOT NULL
);
CREATE INDEX ix_training_name ON training (name);
/* rows */
INSERT INTO training (id, name) VALUES (1, 'one');

-- downgrade
DROP TABLE training;
