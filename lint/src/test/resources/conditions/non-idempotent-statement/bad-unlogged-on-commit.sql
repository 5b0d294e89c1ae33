-- transaction: none
CREATE TEMPORARY TABLE seen (id bigint) ON COMMIT DELETE ROWS;
SELECT 1;
