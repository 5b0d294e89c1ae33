-- locks shop`s.order: LOCK=SHARED
-- scans the table
CREATE SPATIAL INDEX ix ON `shop``s`.`order` (size);
