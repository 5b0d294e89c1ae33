-- athanor: allow opaque-sql: written for a later server
CREATE TABLE orders (id bigint PRIMARY KEY);
