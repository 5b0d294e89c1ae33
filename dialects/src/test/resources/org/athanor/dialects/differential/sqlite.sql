-- section: tables
CREATE TABLE plain (id integer PRIMARY KEY AUTOINCREMENT, note text);
create table lower_case(id int primary key,note varchar(20) not null default 'a;b',at text default current_timestamp) ;
CREATE TABLE "Quoted ""Name""; x" ([a;b] int, `ORDER` text, "c;d");
CREATE TABLE IF NOT EXISTS plain (id int);
CREATE TEMP TABLE scratch_rows (id int);
CREATE TABLE strict_one (id integer PRIMARY KEY, v any) STRICT;
CREATE TABLE without_one (id text PRIMARY KEY DESC, v blob) WITHOUT ROWID, STRICT;
CREATE TABLE customers (id integer PRIMARY KEY, code text UNIQUE ON CONFLICT REPLACE COLLATE NOCASE);
CREATE TABLE keyed (
  a int NOT NULL, -- a comment; with a semicolon
  b int NOT NULL CHECK (b < 100),
  c text CONSTRAINT c_given NOT NULL ON CONFLICT ABORT,
  customer integer REFERENCES customers (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  total int GENERATED ALWAYS AS (a + b) STORED,
  twice AS (a * 2),
  CONSTRAINT keyed_pk PRIMARY KEY (a, b) ON CONFLICT FAIL,
  UNIQUE (c),
  CONSTRAINT keyed_small CHECK (a > b),
  FOREIGN KEY (customer) REFERENCES customers (id) ON UPDATE SET NULL MATCH FULL);
CREATE TABLE from_query AS SELECT 1 AS a, ';' AS b;
ALTER TABLE plain ADD COLUMN extra text DEFAULT 'x;y' CHECK (extra <> ';');
ALTER TABLE plain ADD more int;
ALTER TABLE plain RENAME COLUMN more TO less;
ALTER TABLE plain RENAME less TO fewer;
ALTER TABLE plain DROP COLUMN fewer;
ALTER TABLE plain RENAME TO simple;
DROP TABLE IF EXISTS from_query;
CREATE VIRTUAL TABLE words USING fts5(title, body);
DROP TABLE words;
-- section: objects
CREATE TABLE base (a int, b text);
CREATE INDEX ix_a ON base (a DESC, b COLLATE NOCASE);
CREATE UNIQUE INDEX IF NOT EXISTS ux_b ON base (lower(b)) WHERE a > 0 AND b <> ';';
REINDEX ix_a;
REINDEX;
DROP INDEX IF EXISTS ix_a;
CREATE VIEW v1 (x, y) AS SELECT a, b FROM base WHERE b <> ';';
CREATE TEMP VIEW v_temp AS SELECT 1;
DROP VIEW v1;
CREATE TRIGGER base_in AFTER INSERT ON base WHEN NEW.a > 0 BEGIN
  -- it's; a comment
  UPDATE base SET b = CASE WHEN a > 5 THEN 'x;' ELSE 'end;' END WHERE a = NEW.a;
  SELECT 1;
END;
CREATE TRIGGER IF NOT EXISTS base_up BEFORE UPDATE OF a, b ON base FOR EACH ROW BEGIN SELECT RAISE(IGNORE); END;
CREATE TEMP TRIGGER base_del INSTEAD OF DELETE ON v_temp BEGIN DELETE FROM base; END;
DROP TRIGGER base_up;
ANALYZE;
ANALYZE base;
-- section: rows
CREATE TABLE goods (id integer PRIMARY KEY, name text, price real);
INSERT INTO goods VALUES (1, 'a;b', 1.5), (2, 'c'';d', .5);
INSERT INTO goods (id, name) SELECT id + 10, name || ';' FROM goods;
INSERT OR IGNORE INTO goods (id) VALUES (1);
INSERT INTO goods DEFAULT VALUES;
INSERT INTO goods (id, name) VALUES (1, 'z') ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE price > 0 RETURNING id;
REPLACE INTO goods (id, name) VALUES (2, 'r');
UPDATE goods SET name = 'b', price = NULL WHERE id = 1;
UPDATE OR ROLLBACK goods AS g SET (name, price) = (SELECT 'x', 2) FROM goods AS o WHERE g.id = o.id AND o.id = 11;
DELETE FROM goods WHERE name LIKE '%;%' ESCAPE '!';
WITH gone AS (SELECT 12 AS id) DELETE FROM goods WHERE id IN (SELECT id FROM gone);
WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT count(*) FROM r;
SELECT 1 /* a comment; not /* nested */ , 2 -- end; of line
;
SELECT "x;", [y;], `z;`, x'3B', 0x1F, 'plain\' FROM (SELECT 1 AS "x;", 2 AS [y;], 3 AS `z;`);
VALUES (1, 'a'), (2, ';');
;;
EXPLAIN QUERY PLAN SELECT 1;
PRAGMA user_version = 7;
PRAGMA table_info('goods');
-- section: transactions
BEGIN;
CREATE TABLE in_transaction (id int);
SAVEPOINT one;
INSERT INTO in_transaction VALUES (1);
ROLLBACK TO one;
ROLLBACK TRANSACTION TO SAVEPOINT one;
RELEASE one;
COMMIT;
BEGIN IMMEDIATE TRANSACTION;
END TRANSACTION;
BEGIN EXCLUSIVE;
CREATE TABLE taken_back (id int);
ROLLBACK;
ATTACH DATABASE ':memory:' AS side;
CREATE TABLE side.apart (id int);
DETACH DATABASE side;
VACUUM;
