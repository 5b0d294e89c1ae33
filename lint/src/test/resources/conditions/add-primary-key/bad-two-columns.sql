-- setup
CREATE TABLE items (order_id bigint NOT NULL, line int);
-- migration
ALTER TABLE items ADD CONSTRAINT items_pkey PRIMARY KEY (order_id, line);
