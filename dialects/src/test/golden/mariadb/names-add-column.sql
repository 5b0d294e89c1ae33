-- locks Üser.order: LOCK=NONE
ALTER TABLE `Üser`.`order` ADD COLUMN `a"b``c]d` text DEFAULT 'it''s 😀';
