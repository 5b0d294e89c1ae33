-- also: unique-may-fail
-- setup
CREATE TABLE events (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- migration
ALTER TABLE ONLY events ADD CONSTRAINT events_once UNIQUE (day, id);
