-- transaction: none
CREATE TEMPORARY TABLE seen (id bigint);
SELECT 1;
