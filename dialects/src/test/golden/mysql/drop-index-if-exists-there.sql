-- locks shop`s.order: LOCK=NONE
DROP INDEX `ix begin` ON `shop``s`.`order`;
