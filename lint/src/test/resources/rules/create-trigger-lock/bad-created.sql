-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
