-- setup
CREATE TABLE events (id bigint NOT NULL, net int);
CREATE TABLE visits (page text) INHERITS (events);
-- migration
ALTER TABLE events ADD CONSTRAINT events_net CHECK (net > 0);
