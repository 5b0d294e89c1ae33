-- locks shop`s.order: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE `shop``s`.`order` MODIFY `Üser` varchar(40) COLLATE utf8mb4_bin NOT NULL COMMENT 'it''s \\';
