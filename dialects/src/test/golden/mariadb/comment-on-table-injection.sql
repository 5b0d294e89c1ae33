-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` COMMENT '\\''; DROP TABLE x; -- ';
