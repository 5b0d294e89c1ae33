-- dialect: sqlserver:2022
-- setup
CREATE TABLE orders (id bigint IDENTITY(1, 1), note nvarchar(max), CONSTRAINT pk PRIMARY KEY CLUSTERED (id ASC));
-- migration
ALTER TABLE orders DROP CONSTRAINT pk, COLUMN note
