CREATE TABLE totals AS SELECT id, id FROM orders;
