CREATE TABLE IF NOT EXISTS sales."order" (
  id NUMBER(19)
);
CREATE INDEX IF NOT EXISTS sales.ix ON sales."order" (id);
COMMENT ON COLUMN sales."order".id IS 'it''s $create$ ☃';
