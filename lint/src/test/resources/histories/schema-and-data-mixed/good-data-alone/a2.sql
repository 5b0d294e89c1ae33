-- revision: a2
-- revises: a1
-- message: notes

-- upgrade
SET LOCAL statement_timeout = '10s';
SELECT count(*) FROM orders;
DO $$ BEGIN PERFORM 1; END $$;
NOTIFY orders_changed;
MAKE orders GREAT;
SAVEPOINT before_notes;
UPDATE orders SET note = '' WHERE note IS NULL;
ANALYZE orders;

-- downgrade
UPDATE orders SET note = NULL WHERE note = '';
