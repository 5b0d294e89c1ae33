-- migration
CREATE TABLE app.totals AS SELECT DISTINCT o.id, count(*) id FROM app.orders o GROUP BY o.id;
