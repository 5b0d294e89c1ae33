-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint NOT NULL);
-- migration
ALTER TABLE orders ADD PRIMARY KEY (id);
