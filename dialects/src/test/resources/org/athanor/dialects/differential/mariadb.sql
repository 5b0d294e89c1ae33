-- section: tables
CREATE TABLE plain (id bigint PRIMARY KEY, note text);
create table lower_case(id int primary key auto_increment,note varchar(20) not null default 'a;b',at timestamp(3) null default current_timestamp(3) on update current_timestamp(3)) engine=InnoDB default charset=utf8mb4 comment='x;y';
CREATE TABLE `Quoted ``Name``; x` (`a;b` int, `ORDER` text);
CREATE TABLE IF NOT EXISTS plain (id int);
CREATE TEMPORARY TABLE scratch_rows (id int);
CREATE OR REPLACE TABLE again (a int, b varchar(5) CHARACTER SET latin1 COLLATE latin1_bin);
CREATE TABLE types (
  a tinyint(1) unsigned zerofill, b smallint, c mediumint unsigned, d decimal(10,2) unsigned, e float, f double, -- comment; here
  g char(3), h varchar(40) binary, i tinytext, j mediumblob, k date, l time(3), m datetime(6), n year, # another; one
  o bit(8), p boolean, q enum('a','b;c'), r set('x','y'), s json, t binary(16), u uuid, v point not null, w inet6);
CREATE TABLE customers (id int PRIMARY KEY, code varchar(10) UNIQUE KEY);
CREATE TABLE keyed (
  a int NOT NULL,
  b int NOT NULL CHECK (b < 100),
  c varchar(50),
  d text,
  customer int REFERENCES customers (id),
  CONSTRAINT keyed_pk PRIMARY KEY (a, b),
  UNIQUE KEY keyed_c (c(10) DESC) USING BTREE COMMENT 'x;',
  KEY keyed_b (b),
  INDEX (a, c),
  FULLTEXT KEY keyed_d (d),
  CONSTRAINT keyed_small CHECK (a > b),
  CONSTRAINT keyed_customer FOREIGN KEY fk_ix (customer) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE);
CREATE TABLE computed (a int, b int AS (a + 1) VIRTUAL, c int GENERATED ALWAYS AS (a * 2) STORED, d int DEFAULT (a + 5) INVISIBLE);
CREATE TABLE copied LIKE keyed;
CREATE TABLE copied2 (LIKE customers);
CREATE TABLE from_query AS SELECT 1 AS a, ';' AS b;
CREATE TABLE from_query2 (PRIMARY KEY (a)) ENGINE=InnoDB SELECT 1 AS a;
CREATE TABLE IF NOT EXISTS from_query IGNORE SELECT 2 AS a;
CREATE TABLE versioned (a int) WITH SYSTEM VERSIONING;
CREATE TABLE ranged (a int, at date) PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2025), PARTITION p1 VALUES LESS THAN MAXVALUE);
CREATE TABLE hashed (a int) PARTITION BY HASH (a) PARTITIONS 4;
CREATE TABLE listed (a int) PARTITION BY LIST (a) (PARTITION pa VALUES IN (1, 2), PARTITION pb VALUES IN (3));
DROP TEMPORARY TABLE scratch_rows;
DROP TABLE IF EXISTS again, from_query2 CASCADE;
-- section: alter table
CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(50), c varchar(10), d date, e text);
CREATE TABLE other (id int PRIMARY KEY);
ALTER TABLE t ADD f int;
ALTER TABLE t ADD COLUMN g int NOT NULL DEFAULT 5 FIRST, ADD COLUMN h text AFTER a;
ALTER TABLE t ADD COLUMN IF NOT EXISTS h text;
ALTER TABLE t ADD (i int, j int);
ALTER TABLE t DROP COLUMN i, DROP j;
ALTER TABLE t DROP COLUMN IF EXISTS nothing;
ALTER TABLE t MODIFY a bigint NOT NULL DEFAULT 0 COMMENT 'x;';
ALTER TABLE t MODIFY COLUMN b varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AFTER id;
ALTER TABLE t CHANGE c c2 varchar(20) NULL;
ALTER TABLE t CHANGE COLUMN c2 c varchar(20);
ALTER TABLE t RENAME COLUMN d TO d2;
ALTER TABLE t ALTER COLUMN a SET DEFAULT 7;
ALTER TABLE t ALTER a DROP DEFAULT;
ALTER TABLE t ADD INDEX ix_a (a);
ALTER TABLE t ADD KEY ix_b USING BTREE (b(5), a DESC) COMMENT 'y;';
ALTER TABLE t ADD UNIQUE INDEX ux_f (f);
ALTER TABLE t ADD CONSTRAINT ux_g UNIQUE KEY (g, id);
ALTER TABLE t ADD FULLTEXT INDEX ft_e (e);
ALTER TABLE t RENAME INDEX ix_a TO ix_a2;
ALTER TABLE t DROP INDEX ix_a2, DROP KEY ix_b;
ALTER TABLE t DROP INDEX IF EXISTS nothing;
ALTER TABLE t ADD CONSTRAINT fk_f FOREIGN KEY (f) REFERENCES other (id) ON DELETE CASCADE;
ALTER TABLE t DROP FOREIGN KEY fk_f;
ALTER TABLE t ADD CONSTRAINT ck_a CHECK (a > 0);
ALTER TABLE t DROP CONSTRAINT ck_a;
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, a);
ALTER TABLE t ALTER INDEX ux_f IGNORED;
ALTER TABLE t ENGINE = InnoDB;
ALTER TABLE t FORCE;
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
ALTER TABLE t DEFAULT CHARACTER SET = utf8mb4;
ALTER TABLE t COMMENT = 'a;b', AUTO_INCREMENT = 100, ROW_FORMAT = DYNAMIC;
ALTER TABLE t ORDER BY id;
ALTER TABLE t DISABLE KEYS;
ALTER TABLE t ENABLE KEYS;
ALTER TABLE t ADD COLUMN k int, ALGORITHM=COPY, LOCK=SHARED;
CREATE TABLE busy (a int);
ALTER ONLINE TABLE busy ADD COLUMN l int;
ALTER TABLE t WAIT 5 ADD COLUMN m int;
ALTER IGNORE TABLE t ADD COLUMN n int;
ALTER TABLE t ADD SYSTEM VERSIONING;
ALTER TABLE t DROP SYSTEM VERSIONING;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t2 RENAME t3;
RENAME TABLE t3 TO t4, other TO other2;
CREATE TABLE parts (a int) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10));
ALTER TABLE parts ADD PARTITION (PARTITION p1 VALUES LESS THAN (20));
ALTER TABLE parts TRUNCATE PARTITION p0;
ALTER TABLE parts REORGANIZE PARTITION p1 INTO (PARTITION p1a VALUES LESS THAN (15), PARTITION p1b VALUES LESS THAN (20));
ALTER TABLE parts DROP PARTITION p1b;
CREATE TABLE swapped (a int);
ALTER TABLE parts EXCHANGE PARTITION p0 WITH TABLE swapped;
ALTER TABLE parts REMOVE PARTITIONING;
-- section: indexes and views
CREATE TABLE base (a int, b varchar(20), c text, p point NOT NULL);
CREATE INDEX ix_a ON base (a);
CREATE UNIQUE INDEX IF NOT EXISTS ux_ab ON base (a, b(5) DESC) USING BTREE COMMENT 'x;';
CREATE OR REPLACE INDEX ix_a ON base (a, b);
CREATE FULLTEXT INDEX ft_c ON base (c);
CREATE SPATIAL INDEX sp_p ON base (p);
CREATE INDEX ix_online ON base (b) ALGORITHM=INPLACE LOCK=NONE;
DROP INDEX ix_online ON base;
DROP INDEX IF EXISTS nothing ON base;
CREATE VIEW v1 AS SELECT a, b FROM base;
CREATE OR REPLACE ALGORITHM=MERGE DEFINER=CURRENT_USER SQL SECURITY INVOKER VIEW v1 (x, y) AS SELECT a, b FROM base WHERE b <> ';' WITH CHECK OPTION;
ALTER VIEW v1 AS SELECT a FROM base;
DROP VIEW IF EXISTS v1, v2;
CREATE SEQUENCE sq START WITH 10 INCREMENT BY 5 MINVALUE 1 CACHE 10 CYCLE;
ALTER SEQUENCE sq RESTART 20;
DROP SEQUENCE sq;
-- section: programs
CREATE TABLE watched (id int, at datetime);
CREATE TRIGGER watched_in BEFORE INSERT ON watched FOR EACH ROW SET NEW.at = NOW();
CREATE TRIGGER watched_up AFTER UPDATE ON watched FOR EACH ROW BEGIN
  -- a comment; it's
  IF NEW.id > 5 THEN
    SET @x = 1;
  ELSE
    SET @x = 'a;b';
  END IF;
END;
DROP TRIGGER IF EXISTS watched_in;
CREATE PROCEDURE one() SELECT 1;
CREATE PROCEDURE work(IN a int, OUT b int) DETERMINISTIC COMMENT 'x;'
BEGIN
  DECLARE done INT DEFAULT 0;
  DECLARE c CURSOR FOR SELECT id FROM watched;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
  OPEN c;
  again: LOOP
    FETCH c INTO b;
    IF done THEN LEAVE again; END IF;
    CASE b WHEN 1 THEN SET b = 2; ELSE BEGIN SET b = 3; END; END CASE;
  END LOOP again;
  CLOSE c;
  WHILE a < 3 DO SET a = a + 1; END WHILE;
  REPEAT SET a = a - 1; UNTIL a < 1 END REPEAT;
END;
CREATE OR REPLACE FUNCTION twice(a int) RETURNS int DETERMINISTIC RETURN a * 2;
CREATE FUNCTION case_of(a int) RETURNS varchar(5) NO SQL BEGIN RETURN CASE a WHEN 1 THEN 'x;' ELSE IF(a > 5, 'y', 'z') END; END;
ALTER PROCEDURE one COMMENT 'changed;';
ALTER FUNCTION twice SQL SECURITY INVOKER;
CALL one();
DROP FUNCTION IF EXISTS twice;
DROP PROCEDURE work;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO BEGIN DELETE FROM watched; SELECT 1; END;
ALTER EVENT nightly RENAME TO daily;
DROP EVENT daily;
-- section: rows
CREATE TABLE goods (id int PRIMARY KEY AUTO_INCREMENT, name varchar(30), price decimal(10, 2));
INSERT INTO goods VALUES (1, 'a;b', 1.5), (2, 'c\';d', .5), (3, "e;""f", NULL);
INSERT goods (name) VALUES ('x');
INSERT IGNORE INTO goods SET id = 1, name = 'y';
INSERT INTO goods (id, name) VALUES (1, 'z') ON DUPLICATE KEY UPDATE name = VALUES(name), price = 0;
INSERT INTO goods (name) SELECT CONCAT(name, ';') FROM goods;
REPLACE INTO goods (id, name) VALUES (1, 'r');
UPDATE goods SET name = 'b', price = DEFAULT WHERE id = 1;
UPDATE LOW_PRIORITY goods AS g JOIN goods AS o ON g.id = o.id + 50 SET g.price = 1;
UPDATE goods SET price = 1 ORDER BY id LIMIT 2;
DELETE FROM goods WHERE name LIKE '%;%';
DELETE g FROM goods AS g JOIN goods AS o ON g.id = o.id + 100;
DELETE FROM goods ORDER BY id LIMIT 1;
SELECT 1;
(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1;
VALUES (1, 'a'), (2, ';');
WITH r AS (SELECT 1 AS n) SELECT * FROM r;
WITH RECURSIVE r AS (SELECT 1 AS n, 2 AS m UNION SELECT m, n FROM r) CYCLE n, m RESTRICT SELECT * FROM r;
SELECT 'a''b;', "x;", `y;` FROM (SELECT 1 AS `y;`) AS q;
SELECT 1 /* a comment; */ , 2 -- end; of line
, 3 # and; another
;
SELECT 5--1, 'back\\slash;', N'n;', x'3B', b'101', _utf8mb4'i;', 1e3;
SELECT /*! STRAIGHT_JOIN */ 1 /*!99999 ; FROM nowhere */ ;
TRUNCATE TABLE goods;
TRUNCATE goods;
LOCK TABLES goods WRITE;
UNLOCK TABLES;
ANALYZE TABLE goods;
OPTIMIZE TABLE goods;
CHECK TABLE goods;
EXPLAIN SELECT 1;
DESCRIBE goods;
SHOW TABLES;
SHOW CREATE TABLE goods;
DO SLEEP(0);
PREPARE p FROM 'SELECT 1';
EXECUTE p;
DEALLOCATE PREPARE p;
FLUSH TABLES;
-- section: settings and transactions
SET lock_wait_timeout = 2;
SET SESSION sql_mode = 'STRICT_ALL_TABLES', @x = 1, @y := ';';
SET NAMES utf8mb4 COLLATE utf8mb4_bin;
SET CHARACTER SET utf8mb4;
SET @@session.max_statement_time = 60;
SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
SET autocommit = 1;
SET STATEMENT max_statement_time = 5 FOR SELECT 1;
BEGIN;
SAVEPOINT one;
ROLLBACK TO SAVEPOINT one;
RELEASE SAVEPOINT one;
COMMIT;
START TRANSACTION READ ONLY;
ROLLBACK;
START TRANSACTION WITH CONSISTENT SNAPSHOT;
COMMIT AND NO CHAIN;
-- section: access and databases
CREATE USER IF NOT EXISTS grammar_reader@localhost IDENTIFIED BY 'a;b';
CREATE ROLE grammar_role;
GRANT SELECT, INSERT ON *.* TO grammar_reader@localhost;
GRANT grammar_role TO grammar_reader@localhost;
REVOKE INSERT ON *.* FROM 'grammar_reader'@'localhost';
ALTER USER grammar_reader@localhost ACCOUNT LOCK;
RENAME USER grammar_reader@localhost TO grammar_other@localhost;
DROP USER grammar_other@localhost;
DROP ROLE grammar_role;
CREATE DATABASE IF NOT EXISTS grammar_spare CHARACTER SET utf8mb4;
ALTER DATABASE grammar_spare DEFAULT COLLATE utf8mb4_bin;
DROP DATABASE grammar_spare;
CREATE SCHEMA grammar_spare;
DROP SCHEMA IF EXISTS grammar_spare;
