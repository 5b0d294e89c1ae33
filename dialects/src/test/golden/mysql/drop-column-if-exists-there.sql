-- locks shop`s.order: LOCK=NONE
-- loses data
ALTER TABLE `shop``s`.`order` DROP COLUMN IF EXISTS note;
