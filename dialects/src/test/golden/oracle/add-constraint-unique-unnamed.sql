ALTER TABLE invoice ADD UNIQUE (day);
