-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
SET lock_timeout = '1min';
ALTER TABLE orders ADD COLUMN due date;
