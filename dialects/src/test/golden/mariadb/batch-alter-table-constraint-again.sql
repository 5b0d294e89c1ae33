-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` DROP CONSTRAINT ck;
-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD CONSTRAINT ck CHECK (size > 1);
