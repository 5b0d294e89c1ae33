-- setup
CREATE VIEW totals (one, two) AS SELECT 1, 2;
-- migration
CREATE OR REPLACE VIEW totals (two, one) AS SELECT 2, 1;
