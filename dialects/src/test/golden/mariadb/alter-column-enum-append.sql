-- locks shop`s.order: LOCK=NONE
ALTER TABLE `shop``s`.`order` MODIFY state enum('new','it''s','old') NOT NULL DEFAULT 'new';
