-- setup
CREATE TABLE items (order_id bigint, line int);
CREATE UNIQUE INDEX items_key ON items (order_id, line);
-- migration
ALTER TABLE items ADD CONSTRAINT items_key UNIQUE USING INDEX items_key;
