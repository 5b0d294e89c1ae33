-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` MODIFY `Üser` varchar(40) COLLATE utf8mb4_bin NULL;
