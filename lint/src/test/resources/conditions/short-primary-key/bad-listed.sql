CREATE TABLE items (order_id bigint, line int, PRIMARY KEY (order_id, line));
