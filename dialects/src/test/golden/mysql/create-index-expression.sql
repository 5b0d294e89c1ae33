-- locks shop`s.order: LOCK=NONE
-- scans the table
CREATE INDEX ix ON `shop``s`.`order` ((lower(note)));
