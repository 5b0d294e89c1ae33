-- setup
CREATE DOMAIN score AS int CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE exams (id bigint PRIMARY KEY);
-- migration
ALTER TABLE exams ADD COLUMN scores score[];
