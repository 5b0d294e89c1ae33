-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
DELETE FROM orders WHERE note = 'test';

-- downgrade
INSERT INTO orders (id, note) VALUES (1, 'test');
