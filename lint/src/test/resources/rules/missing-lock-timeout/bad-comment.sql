-- timeouts: none
-- also: missing-statement-timeout
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
COMMENT ON TABLE orders IS 'what was ordered';
