-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN day date;
UPDATE orders SET note = 'none' WHERE id = 1;

-- downgrade
ALTER TABLE orders DROP COLUMN day;
