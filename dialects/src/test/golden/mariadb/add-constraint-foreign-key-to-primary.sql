-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD CONSTRAINT fk2 FOREIGN KEY (size) REFERENCES `shop``s`.`order` (id);
