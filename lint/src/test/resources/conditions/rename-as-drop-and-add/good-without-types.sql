-- dialect: sqlite
-- also: drop-column
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, note);
-- migration
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders ADD COLUMN remark;
