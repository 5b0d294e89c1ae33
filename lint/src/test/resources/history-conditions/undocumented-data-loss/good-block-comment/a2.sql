-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
/* The notes
   moved into another table. */
ALTER TABLE orders DROP COLUMN note;

-- downgrade
ALTER TABLE orders ADD COLUMN note text;
