-- revision: a3
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN paid date;

-- downgrade
ALTER TABLE orders DROP COLUMN paid;
