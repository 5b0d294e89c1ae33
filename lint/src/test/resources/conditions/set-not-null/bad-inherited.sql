-- also: set-not-null-may-fail
-- setup
CREATE TABLE events (id bigint NOT NULL, net int);
CREATE TABLE visits (page text) INHERITS (events);
-- migration
ALTER TABLE events ALTER COLUMN net SET NOT NULL;
