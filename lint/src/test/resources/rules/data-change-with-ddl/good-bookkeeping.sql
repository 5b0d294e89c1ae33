-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE TABLE alembic_version (version_num varchar(32) NOT NULL);
-- migration
ALTER TABLE orders ADD COLUMN day date;
UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a';
