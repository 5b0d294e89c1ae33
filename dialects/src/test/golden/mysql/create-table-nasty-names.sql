CREATE TABLE `a"b`.`order` (
  `Üser` text NOT NULL,
  `it's` text COMMENT 'it''s \\ a note'
) COMMENT 'two
lines';
