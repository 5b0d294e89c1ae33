-- also: create-index-blocking, create-trigger-lock
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- migration
CREATE TRIGGER orders_noted BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();
CREATE INDEX orders_day ON orders (day);
