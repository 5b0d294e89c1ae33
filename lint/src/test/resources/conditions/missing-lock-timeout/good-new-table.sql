-- timeouts: none
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
COMMENT ON TABLE orders IS 'what customers want';
