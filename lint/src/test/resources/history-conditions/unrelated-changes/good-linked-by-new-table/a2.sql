-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
CREATE TABLE favourites (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id));
ALTER TABLE favourites ADD COLUMN user_id bigint REFERENCES users (id);
ALTER TABLE orders ADD COLUMN favoured int;
ALTER TABLE users ADD COLUMN favours int;

-- downgrade
ALTER TABLE users DROP COLUMN favours;
ALTER TABLE orders DROP COLUMN favoured;
DROP TABLE favourites;
