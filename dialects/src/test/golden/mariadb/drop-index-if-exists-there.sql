-- locks shop`s.order: LOCK=NONE
DROP INDEX IF EXISTS `ix begin` ON `shop``s`.`order`;
