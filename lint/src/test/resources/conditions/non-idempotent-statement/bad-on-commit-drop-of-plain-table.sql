-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE imported (id bigint) ON COMMIT DROP;
COMMENT ON TABLE orders IS 'what was ordered';
