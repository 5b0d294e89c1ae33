-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE stores (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUMN day date;

-- downgrade
ALTER TABLE orders DROP COLUMN day;
DROP TABLE stores;
DROP TABLE shops;
