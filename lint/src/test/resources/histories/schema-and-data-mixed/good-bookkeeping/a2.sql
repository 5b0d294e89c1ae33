-- revision: a2
-- revises: a1
-- message: day

-- upgrade
ALTER TABLE orders ADD COLUMN day date;
INSERT INTO flyway_schema_history (installed_rank, version) VALUES (2, '2');

-- downgrade
ALTER TABLE orders DROP COLUMN day;
