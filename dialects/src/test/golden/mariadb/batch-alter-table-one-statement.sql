-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
-- loses data
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9), ADD CONSTRAINT ck2 CHECK (size > 1), ADD INDEX ix (color), DROP COLUMN paid, COMMENT 'it''s';
