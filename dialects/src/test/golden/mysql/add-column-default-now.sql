-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN made datetime DEFAULT CURRENT_TIMESTAMP;
