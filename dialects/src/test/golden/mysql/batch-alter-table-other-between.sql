-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9);
UPDATE t SET a = 1;
-- locks shop`s.order: LOCK=NONE
-- loses data
ALTER TABLE `shop``s`.`order` DROP COLUMN paid;
