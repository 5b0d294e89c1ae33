-- pair: columns in another order
CREATE TABLE t (a int, b varchar(5) NOT NULL DEFAULT 'x' COMMENT 'it''s', c int, d int, KEY (d));
-- other:
CREATE TABLE t (d int, new1 int, b varchar(9) NOT NULL DEFAULT 'x', a bigint, new2 date, KEY (d));
-- pair: options of tables
CREATE TABLE t (a int) ENGINE=MyISAM COLLATE=latin1_bin ROW_FORMAT=FIXED COMMENT 'one';
CREATE TABLE u (a int, b text, c varchar(9) COLLATE ascii_bin, e enum('x','y')) COLLATE=latin1_bin;
CREATE TABLE v (a int) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4 STATS_PERSISTENT=1;
-- other:
CREATE TABLE t (a int) COMMENT 'other';
CREATE TABLE u (a int, b text, c varchar(9) COLLATE ascii_bin, e enum('x','y')) COLLATE=utf8mb4_bin;
CREATE TABLE v (a int);
-- pair: partitions by range
CREATE TABLE t (y int) PARTITION BY RANGE (y)
  (PARTITION a VALUES LESS THAN (1), PARTITION b VALUES LESS THAN MAXVALUE);
-- other:
CREATE TABLE t (y int);
-- pair: partitions by list
CREATE TABLE t (y int, z int, PRIMARY KEY (y)) PARTITION BY LIST (y)
  (PARTITION a VALUES IN (1, 2), PARTITION `the rest` VALUES IN (3) COMMENT = 'x ENGINE = y');
-- other:
CREATE TABLE t (y int, z int, PRIMARY KEY (y, z)) PARTITION BY LINEAR HASH (z) PARTITIONS 3;
-- pair: new table with partitions
CREATE TABLE other (a int);
-- other:
CREATE TABLE other (a int);
CREATE TABLE t (id int, day date, PRIMARY KEY (id, day)) COMMENT 'c'
  PARTITION BY RANGE COLUMNS (day) SUBPARTITION BY HASH (id) SUBPARTITIONS 2
  (PARTITION a VALUES LESS THAN ('2027-01-01'), PARTITION b VALUES LESS THAN (MAXVALUE));
-- pair: checks of columns and of tables
CREATE TABLE t (a int CHECK (a > 1), b int, c int CHECK (c > 0), CONSTRAINT big CHECK (b > 1));
-- other:
CREATE TABLE t (a int, b bigint CHECK (b < 9), c bigint CHECK (c > 5), d int CHECK (d > 2),
  CONSTRAINT big CHECK (b > 2), CONSTRAINT a_big CHECK (a > 1));
-- pair: keys
CREATE TABLE t (a int, b varchar(90), c text NOT NULL, g point NOT NULL, PRIMARY KEY (a),
  KEY prefix (b(10)), KEY plain (b), FULLTEXT KEY words (c), SPATIAL KEY place (g));
-- other:
CREATE TABLE t (a int, b varchar(90), c text NOT NULL, g point NOT NULL, PRIMARY KEY (a) USING BTREE,
  KEY prefix (b(20) DESC) COMMENT 'it''s', KEY plain (b) USING BTREE KEY_BLOCK_SIZE=4,
  UNIQUE KEY one (a, b) USING BTREE, KEY hidden (c(5)) IGNORED);
-- pair: hidden and compressed columns
CREATE TABLE t (a int, b varchar(10) DEFAULT 'x', c int);
-- other:
CREATE TABLE t (a int, b varchar(20) COMPRESSED NOT NULL, c bigint INVISIBLE DEFAULT 5);
-- pair: generated columns
CREATE TABLE t (a int, v int AS (a + 1) VIRTUAL, s int AS (a + 1) STORED, w int AS (a) VIRTUAL, z int);
-- other:
CREATE TABLE t (a int, v int AS (a + 2) VIRTUAL, s int AS (a + 3) STORED, w int AS (a) STORED, z int);
-- pair: counters and primary keys
CREATE TABLE t (a int NOT NULL, PRIMARY KEY (a));
CREATE TABLE u (a int NOT NULL AUTO_INCREMENT, b int, PRIMARY KEY (a));
-- other:
CREATE TABLE t (id bigint NOT NULL AUTO_INCREMENT, a int NOT NULL, PRIMARY KEY (id));
CREATE TABLE u (a int NOT NULL AUTO_INCREMENT, b int NOT NULL, PRIMARY KEY (a, b));
-- pair: defaults
CREATE TABLE t (a json DEFAULT '[]', b int DEFAULT 5, c datetime DEFAULT current_timestamp(),
  d timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), e char(36) DEFAULT (uuid()));
-- other:
CREATE TABLE t (a json, b int, c datetime, d timestamp NULL, e char(36) DEFAULT 'x');
-- pair: foreign keys without names
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE two (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, ref int, FOREIGN KEY (ref) REFERENCES one (id));
-- other:
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE two (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, ref int, FOREIGN KEY (ref) REFERENCES two (id));
-- pair: indexes that serve foreign keys
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, ref int, x int, CONSTRAINT f FOREIGN KEY (ref) REFERENCES one (id));
-- other:
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, ref int, x int, KEY better (ref, x),
  CONSTRAINT f FOREIGN KEY (ref) REFERENCES one (id) ON DELETE CASCADE);
-- pair: foreign keys come and go
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE t (ref int, x int, KEY kept (ref));
-- other:
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE t (ref int, x int, KEY kept (ref), CONSTRAINT f FOREIGN KEY (ref) REFERENCES one (id),
  CONSTRAINT g FOREIGN KEY (x) REFERENCES one (id) ON DELETE SET NULL ON UPDATE CASCADE);
-- pair: views on views
CREATE TABLE t (id int, b int);
-- other:
CREATE TABLE t (id int, b int);
CREATE VIEW a AS SELECT id FROM b WHERE id <> '`x`.`y`';
CREATE VIEW b AS SELECT id FROM c;
CREATE SQL SECURITY INVOKER VIEW c AS SELECT id FROM t WITH CASCADED CHECK OPTION;
-- pair: triggers and routines in their own words
CREATE TABLE `log` (id int);
CREATE TRIGGER `touch` before insert ON `log` FOR EACH ROW set NEW.id = 1;
CREATE FUNCTION f(A INT, b Varchar(5)) RETURNS int DETERMINISTIC COMMENT 'c' RETURN A;
-- other:
CREATE TABLE `log` (id int);
CREATE TRIGGER touch BEFORE INSERT ON log FOR EACH ROW SET NEW.id = 2;
CREATE FUNCTION f(`a` int) RETURNS varchar(5) CHARSET utf8mb4 RETURN 'x';
DELIMITER //
CREATE PROCEDURE p(IN `a` INT, out b int) BEGIN SET b = a; SELECT ';'; END//
DELIMITER ;
-- pair: events
CREATE EVENT gone ON SCHEDULE EVERY 1 DAY DO SELECT 1;
CREATE EVENT e ON SCHEDULE EVERY '1:30' HOUR_MINUTE ON COMPLETION PRESERVE DISABLE COMMENT 'it''s' DO SELECT 1;
-- other:
CREATE EVENT e ON SCHEDULE EVERY 2 HOUR ENDS '2037-01-01 00:00:00' DO SELECT 2;
-- pair: sequences
CREATE SEQUENCE s START WITH 5 INCREMENT BY 2;
-- other:
CREATE SEQUENCE s START WITH 5 INCREMENT BY 3 MAXVALUE 100 CYCLE;
CREATE SEQUENCE other;
-- pair: names in other letters
CREATE TABLE t (id int PRIMARY KEY, Name varchar(9), Place int, KEY IDX_NAME (Name), UNIQUE KEY uq (Place));
CREATE TABLE one (id int PRIMARY KEY);
CREATE TABLE refers (Ref int, KEY by_ref (Ref), CONSTRAINT f FOREIGN KEY (Ref) REFERENCES one (id));
-- other:
CREATE TABLE t (ID int PRIMARY KEY, name varchar(9) NOT NULL DEFAULT 'x', place int, mail int,
  KEY idx_name (name), UNIQUE KEY UQ (place));
CREATE TABLE one (Id int PRIMARY KEY);
CREATE TABLE refers (ref int, KEY by_ref (ref), CONSTRAINT f FOREIGN KEY (ref) REFERENCES one (Id));
-- pair: a spatial index on a new column
CREATE TABLE t (id int NOT NULL);
-- other:
CREATE TABLE t (id int NOT NULL, place point NOT NULL, SPATIAL KEY by_place (place), words text NOT NULL,
  FULLTEXT KEY by_words (words));
