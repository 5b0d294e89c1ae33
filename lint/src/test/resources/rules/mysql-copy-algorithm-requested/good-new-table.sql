-- dialect: mysql:8.4
-- also: non-idempotent-statement
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day) ALGORITHM=COPY;
