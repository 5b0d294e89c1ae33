-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
RESET lock_timeout;
SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN due date;
