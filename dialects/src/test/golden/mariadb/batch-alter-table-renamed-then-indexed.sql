-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` RENAME COLUMN size TO amount;
-- locks shop`s.order: LOCK=NONE
-- scans the table
ALTER TABLE `shop``s`.`order` ADD INDEX ix (amount);
