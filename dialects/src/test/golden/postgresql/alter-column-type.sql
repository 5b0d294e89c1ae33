-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN number TYPE character varying(30);
