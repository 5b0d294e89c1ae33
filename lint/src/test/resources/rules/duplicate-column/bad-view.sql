-- migration
CREATE VIEW app.totals AS SELECT 1 total, 2 AS total;
