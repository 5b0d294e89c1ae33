-- transaction: none
-- migration
CREATE EXTENSION citext;
CREATE EXTENSION IF NOT EXISTS hstore;
