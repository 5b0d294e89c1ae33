-- transaction: none
CREATE VIEW recent AS SELECT 1 AS one;
SELECT 1;
