-- migration
ALTER TABLE app.orders ADD COLUMN total bigint, ADD COLUMN total numeric;
