-- locks Üser.order: LOCK=NONE
-- scans the table
CREATE INDEX xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON `Üser`.`order` (`select`, `a"b``c]d`);
