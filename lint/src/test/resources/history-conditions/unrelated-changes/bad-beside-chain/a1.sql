-- revision: a1
-- message: orders

-- upgrade
CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE bills (id bigint PRIMARY KEY, account bigint REFERENCES accounts (id));
CREATE TABLE cheques (id bigint PRIMARY KEY, bill bigint REFERENCES bills (id));
CREATE TABLE users (id bigint PRIMARY KEY);

-- downgrade
DROP TABLE users;
DROP TABLE cheques;
DROP TABLE bills;
DROP TABLE accounts;
