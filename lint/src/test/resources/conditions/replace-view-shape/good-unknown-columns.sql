-- setup
CREATE VIEW totals (one, two) AS SELECT 1, 2;
-- migration
CREATE OR REPLACE VIEW totals AS SELECT * FROM sums;
