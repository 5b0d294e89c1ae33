-- setup
CREATE TABLE orders (net int CONSTRAINT net_positive CHECK (net > 0));
-- migration
ALTER TABLE orders DROP CONSTRAINT net_positive;
