-- revision: a1
-- message: orders

-- upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
CREATE TABLE users (id bigint PRIMARY KEY);

-- downgrade
DROP TABLE users;
DROP TABLE orders;
