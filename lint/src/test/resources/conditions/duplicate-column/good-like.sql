-- setup
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
CREATE TABLE copies (LIKE items INCLUDING ALL);
