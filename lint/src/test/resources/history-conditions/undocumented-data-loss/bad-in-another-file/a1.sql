-- revision: a1
-- message: orders

-- upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, note text, memo text);

-- downgrade
DROP TABLE orders;
