-- locks Üser.order: EXCLUSIVE
-- scans the table
CREATE INDEX xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON "Üser"."order" ("select", "a""b`c]d");
