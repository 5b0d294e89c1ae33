-- also: create-index-blocking
CREATE INDEX orders_day ON orders (day);
