CREATE TABLE IF NOT EXISTS sales.`order` (
  id bigint COMMENT 'it''s $create$ ☃',
  INDEX ix (id)
);
