-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` MODIFY made datetime NULL;
