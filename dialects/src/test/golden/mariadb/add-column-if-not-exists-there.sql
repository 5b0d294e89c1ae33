-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN IF NOT EXISTS `NOTE` text;
