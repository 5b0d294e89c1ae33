-- locks shop`s.order: LOCK=NONE
-- scans the table
CREATE INDEX ix ON `shop``s`.`order` (size) KEY_BLOCK_SIZE = 8 INVISIBLE;
