-- locks Üser.order: LOCK=NONE
-- scans the table
ALTER TABLE `Üser`.`order` ADD CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx UNIQUE (`select`, `a"b``c]d`);
