-- also: add-check-constraint, create-trigger-lock
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0) NOT VALID);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- migration
CREATE TRIGGER orders_noted BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE items ADD CONSTRAINT net_there CHECK (net IS NOT NULL);
