-- migration
CREATE TABLE app.totals (id, total) AS SELECT o.id, count(*) id FROM app.orders o GROUP BY o.id;
