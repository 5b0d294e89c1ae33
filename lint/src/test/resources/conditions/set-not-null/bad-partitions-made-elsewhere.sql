-- also: set-not-null-may-fail
-- setup
CREATE TABLE events (id bigint NOT NULL, day date NOT NULL, net int, note varchar(10)) PARTITION BY RANGE (day);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE visits (day date NOT NULL, net int) PARTITION BY RANGE (day);
-- migration
ALTER TABLE visits ALTER COLUMN net SET NOT NULL;
