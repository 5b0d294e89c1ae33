-- transaction: none
DROP VIEW recent;
SELECT 1;
