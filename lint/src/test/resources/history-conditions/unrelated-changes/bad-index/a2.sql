-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE INDEX orders_note ON orders (note);
ALTER TABLE users ADD COLUMN mood mood;

-- downgrade
ALTER TABLE users DROP COLUMN mood;
DROP INDEX orders_note;
DROP TYPE mood;
