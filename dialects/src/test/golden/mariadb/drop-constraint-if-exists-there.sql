-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` DROP CONSTRAINT IF EXISTS ck;
