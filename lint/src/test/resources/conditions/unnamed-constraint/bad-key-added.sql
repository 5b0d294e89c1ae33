-- also: add-primary-key
-- setup
CREATE TABLE orders (id bigint NOT NULL, net int);
-- migration
ALTER TABLE orders ADD PRIMARY KEY (id);
