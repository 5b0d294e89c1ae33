ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE (day) WITH (fillfactor = 70) ON [fast disk];
