-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, tags jsonb, day date);
-- migration
CREATE INDEX IF NOT EXISTS orders_tags ON orders USING gin (tags) WHERE day IS NOT NULL;
