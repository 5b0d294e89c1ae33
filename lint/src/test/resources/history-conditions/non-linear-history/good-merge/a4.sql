-- revision: a4
-- revises: a2
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN seen date;

-- downgrade
ALTER TABLE orders DROP COLUMN seen;
