-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` MODIFY twice int GENERATED ALWAYS AS (`size` * 3) VIRTUAL;
