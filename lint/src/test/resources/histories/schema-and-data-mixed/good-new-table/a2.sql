-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
CREATE TABLE state (id int PRIMARY KEY);
INSERT INTO state VALUES (1);

-- downgrade
DROP TABLE state;
