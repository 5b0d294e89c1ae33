-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` MODIFY state enum('old','new','it''s') NOT NULL DEFAULT 'new';
