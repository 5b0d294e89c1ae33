-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ALTER COLUMN note SET DEFAULT ('x');
