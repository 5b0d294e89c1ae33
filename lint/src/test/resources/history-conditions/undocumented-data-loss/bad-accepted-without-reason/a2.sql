-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders DROP COLUMN note; -- athanor: allow drop-column

-- downgrade
ALTER TABLE orders ADD COLUMN note text;
