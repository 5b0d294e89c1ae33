-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9), ALGORITHM=INPLACE, LOCK=NONE;
-- locks shop`s.order: LOCK=NONE
-- scans the table
CREATE INDEX ix ON `shop``s`.`order` (size) ALGORITHM=INPLACE LOCK=NONE;
