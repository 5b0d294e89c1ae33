-- locks item: EXCLUSIVE
-- scans the table
CREATE UNIQUE NULLS NOT DISTINCT INDEX ix_item ON item (number NULLS LAST) INCLUDE (price);
