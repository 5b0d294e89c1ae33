-- locks item: EXCLUSIVE
-- scans the table
CREATE HASH INDEX ix_item ON item (number);
