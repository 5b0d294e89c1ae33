ALTER TABLE orders ADD COLUMN token text DEFAULT make_token();
