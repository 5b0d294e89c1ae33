-- locks shop`s.order: LOCK=EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` ADD COLUMN color varchar(9), ALGORITHM=COPY, LOCK=EXCLUSIVE;
