-- revision: 0003
-- revises: 0001
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN day date;

-- downgrade
ALTER TABLE orders DROP COLUMN day;
