-- dialect: mariadb:10.11
-- also: create-table-force
CREATE OR REPLACE TABLE states (name varchar(20) PRIMARY KEY);
INSERT IGNORE INTO states (name) VALUES ('open');
