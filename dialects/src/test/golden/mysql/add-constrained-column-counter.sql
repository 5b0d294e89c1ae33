-- locks shop`s.order: LOCK=SHARED
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD COLUMN line bigint NOT NULL AUTO_INCREMENT, ADD UNIQUE (line), ADD CONSTRAINT ck3 CHECK (line > 0);
