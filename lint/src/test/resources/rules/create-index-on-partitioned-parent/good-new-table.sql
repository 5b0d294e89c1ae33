CREATE TABLE orders (id bigint, day date) PARTITION BY RANGE (day);
CREATE INDEX orders_day ON orders (day);
