ALTER TABLE invoice ADD CONSTRAINT pk PRIMARY KEY (id) WITH (fillfactor = 70) ON [fast disk];
