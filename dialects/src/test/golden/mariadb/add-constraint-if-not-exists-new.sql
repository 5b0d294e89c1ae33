-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD CONSTRAINT ck2 CHECK (size > 0);
