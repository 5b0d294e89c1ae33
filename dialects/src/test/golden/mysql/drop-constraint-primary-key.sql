-- locks shop`s.order: LOCK=SHARED
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` DROP PRIMARY KEY;
