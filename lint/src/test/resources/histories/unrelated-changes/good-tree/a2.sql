-- revision: a2
-- revises: a1

-- upgrade
ALTER TABLE category ADD COLUMN name text;
ALTER TABLE category ADD COLUMN note text;

-- downgrade
ALTER TABLE category DROP COLUMN note;
ALTER TABLE category DROP COLUMN name;
