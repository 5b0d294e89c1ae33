-- locks shop`s.order: LOCK=SHARED
-- scans the table
CREATE FULLTEXT INDEX `ix text` ON `shop``s`.`order` (note) WITH PARSER ngram COMMENT 'it''s';
