-- setup
CREATE TEMPORARY TABLE imported (id bigint, code text);
-- migration
CREATE UNIQUE INDEX imported_code ON imported (code);
