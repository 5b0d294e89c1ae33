-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN number TYPE character varying(20) COLLATE "C";
