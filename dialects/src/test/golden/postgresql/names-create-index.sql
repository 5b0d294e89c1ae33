-- locks Üser.order: SHARE
-- scans the table
CREATE INDEX xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON "Üser"."order" ("select", "a""b`c]d");
