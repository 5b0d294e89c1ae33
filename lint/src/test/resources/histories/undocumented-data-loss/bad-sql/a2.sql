-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders DROP COLUMN note;

-- downgrade
ALTER TABLE orders ADD COLUMN note text;
