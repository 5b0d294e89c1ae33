-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD COLUMN label varchar(20) DEFAULT (uuid());
