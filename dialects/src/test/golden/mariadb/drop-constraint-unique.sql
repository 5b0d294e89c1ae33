-- locks shop`s.order: LOCK=NONE
-- scans the table
ALTER TABLE `shop``s`.`order` DROP INDEX `uq order`;
