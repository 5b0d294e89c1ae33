-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
ALTER TABLE accounts ADD COLUMN day date;
ALTER TABLE bills ADD COLUMN day date;
ALTER TABLE cheques ADD COLUMN day date;
ALTER TABLE users ADD COLUMN day date;

-- downgrade
ALTER TABLE users DROP COLUMN day;
ALTER TABLE cheques DROP COLUMN day;
ALTER TABLE bills DROP COLUMN day;
ALTER TABLE accounts DROP COLUMN day;
