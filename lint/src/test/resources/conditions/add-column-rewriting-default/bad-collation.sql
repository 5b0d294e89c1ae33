-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN token text COLLATE "C" DEFAULT md5(random()::text);
