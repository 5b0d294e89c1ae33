-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE lines (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN IF NOT EXISTS day date;
ALTER TABLE lines ADD COLUMN IF NOT EXISTS day date;
