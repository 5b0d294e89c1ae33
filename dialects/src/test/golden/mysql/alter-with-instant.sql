-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9), ALGORITHM=INSTANT;
