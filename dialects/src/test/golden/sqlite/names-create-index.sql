CREATE INDEX "Üser".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ON "order" ("select", "a""b`c]d");
