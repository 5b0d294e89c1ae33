-- revision: a3
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN x int;

-- downgrade
ALTER TABLE orders DROP COLUMN x;
