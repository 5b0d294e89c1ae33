-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
UPDATE orders SET note = 'none' WHERE id = 1;

-- downgrade
UPDATE orders SET note = '' WHERE id = 1;
