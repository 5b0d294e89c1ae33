-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE orders ADD COLUMN day date;
ALTER TABLE users ADD COLUMN name text;

-- downgrade
ALTER TABLE users DROP COLUMN name;
ALTER TABLE orders DROP COLUMN day;
