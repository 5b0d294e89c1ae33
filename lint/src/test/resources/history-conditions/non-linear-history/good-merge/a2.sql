-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN day date;

-- downgrade
ALTER TABLE orders DROP COLUMN day;
