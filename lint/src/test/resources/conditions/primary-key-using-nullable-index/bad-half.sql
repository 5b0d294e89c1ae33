-- setup
CREATE TABLE items (order_id bigint NOT NULL, line int);
CREATE UNIQUE INDEX items_key ON items (order_id, line);
-- migration
ALTER TABLE items ADD CONSTRAINT items_key PRIMARY KEY USING INDEX items_key;
