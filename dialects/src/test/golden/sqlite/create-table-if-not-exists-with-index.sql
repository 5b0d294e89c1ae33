CREATE TABLE IF NOT EXISTS sales."order" (
  id BIGINT
);
CREATE INDEX IF NOT EXISTS sales.ix ON "order" (id);
