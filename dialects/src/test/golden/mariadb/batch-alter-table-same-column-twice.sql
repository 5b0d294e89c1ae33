-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9);
-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` MODIFY color varchar(9) NOT NULL;
