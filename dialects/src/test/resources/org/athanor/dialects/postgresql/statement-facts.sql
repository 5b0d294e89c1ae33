-- setup of all cases
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE owner (id int PRIMARY KEY, code text);
CREATE TABLE pet (
  id int PRIMARY KEY,
  age int,
  name text,
  breed varchar(50),
  weight numeric(10, 2),
  born timestamp(3),
  chip json,
  owner_id int,
  place cidr,
  flags bit varying(5),
  tag char(10));
CREATE INDEX pet_name_idx ON pet (name);
INSERT INTO owner SELECT g, 'x' FROM generate_series(1, 50) g;
INSERT INTO pet SELECT g, g, 'n' || g, 'b', g, now(), '{}', g, '10.0.0.0/8', B'1', 't'
  FROM generate_series(1, 50) g;
-- column without default
ALTER TABLE pet ADD COLUMN x int;
-- column with constant default
ALTER TABLE pet ADD COLUMN x int NOT NULL DEFAULT 10;
-- column with the time of the transaction
ALTER TABLE pet ADD COLUMN x timestamptz DEFAULT now() - interval '1 day';
-- column with volatile default
ALTER TABLE pet ADD COLUMN x float DEFAULT abs(random());
-- column with immutable function as default
ALTER TABLE pet ADD COLUMN x text DEFAULT lower('ABC');
-- serial column
ALTER TABLE pet ADD COLUMN x serial;
-- identity column
ALTER TABLE pet ADD COLUMN x int GENERATED ALWAYS AS IDENTITY;
-- stored generated column
ALTER TABLE pet ADD COLUMN x int GENERATED ALWAYS AS (age + 1) STORED;
-- virtual generated column @18
ALTER TABLE pet ADD COLUMN x int GENERATED ALWAYS AS (age + 1) VIRTUAL;
-- column of a domain with a check
ALTER TABLE pet ADD COLUMN x positive DEFAULT 5;
-- column with check
ALTER TABLE pet ADD COLUMN x int DEFAULT 1 CHECK (x > 0);
-- column with unique constraint
ALTER TABLE pet ADD COLUMN x int UNIQUE;
-- column with reference
ALTER TABLE pet ADD COLUMN x int REFERENCES owner (id);
-- column with reference and default
ALTER TABLE pet ADD COLUMN x int DEFAULT 1 REFERENCES owner (id);
-- dropped column
ALTER TABLE pet DROP COLUMN tag;
-- renamed column
ALTER TABLE pet RENAME COLUMN tag TO label;
-- renamed table
ALTER TABLE pet RENAME TO animal;
-- set default
ALTER TABLE pet ALTER COLUMN age SET DEFAULT 5;
-- set not null
ALTER TABLE pet ALTER COLUMN age SET NOT NULL;
-- set not null behind a valid check
ALTER TABLE pet ADD CONSTRAINT known CHECK (age IS NOT NULL);
ALTER TABLE pet ALTER COLUMN age SET NOT NULL;
-- set not null behind a check with more conditions
ALTER TABLE pet ADD CONSTRAINT known CHECK ((age IS NOT NULL) AND weight > 0);
ALTER TABLE pet ALTER COLUMN age SET NOT NULL;
-- set not null behind a check that is not valid
ALTER TABLE pet ADD CONSTRAINT known CHECK (age IS NOT NULL) NOT VALID;
ALTER TABLE pet ALTER COLUMN age SET NOT NULL;
-- set not null behind a comparison
ALTER TABLE pet ADD CONSTRAINT known CHECK (age > 0);
ALTER TABLE pet ALTER COLUMN age SET NOT NULL;
-- not null constraint that is not valid @18
ALTER TABLE pet ADD CONSTRAINT known NOT NULL age NOT VALID;
-- validated not null constraint @18
ALTER TABLE pet ADD CONSTRAINT known NOT NULL age NOT VALID;
ALTER TABLE pet VALIDATE CONSTRAINT known;
-- check
ALTER TABLE pet ADD CONSTRAINT old CHECK (age > 0);
-- check that is not valid
ALTER TABLE pet ADD CONSTRAINT old CHECK (age > 0) NOT VALID;
-- validated check
ALTER TABLE pet ADD CONSTRAINT old CHECK (age > 0) NOT VALID;
ALTER TABLE pet VALIDATE CONSTRAINT old;
-- foreign key
ALTER TABLE pet ADD CONSTRAINT owned FOREIGN KEY (owner_id) REFERENCES owner (id);
-- foreign key that is not valid
ALTER TABLE pet ADD CONSTRAINT owned FOREIGN KEY (owner_id) REFERENCES owner (id) NOT VALID;
-- validated foreign key
ALTER TABLE pet ADD CONSTRAINT owned FOREIGN KEY (owner_id) REFERENCES owner (id) NOT VALID;
ALTER TABLE pet VALIDATE CONSTRAINT owned;
-- dropped foreign key
ALTER TABLE pet ADD CONSTRAINT owned FOREIGN KEY (owner_id) REFERENCES owner (id);
ALTER TABLE pet DROP CONSTRAINT owned;
-- dropped foreign key that the server named
ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id);
ALTER TABLE pet DROP CONSTRAINT pet_owner_id_fkey;
-- unique constraint
ALTER TABLE pet ADD UNIQUE (age);
-- unique constraint using an index
CREATE UNIQUE INDEX pet_age ON pet (age);
ALTER TABLE pet ADD CONSTRAINT one UNIQUE USING INDEX pet_age;
-- primary key using an index on a column with NULLs
ALTER TABLE pet DROP CONSTRAINT pet_pkey;
CREATE UNIQUE INDEX pet_age ON pet (age);
ALTER TABLE pet ADD CONSTRAINT one PRIMARY KEY USING INDEX pet_age;
-- exclusion constraint
ALTER TABLE pet ADD CONSTRAINT one EXCLUDE USING btree (age WITH =);
-- index
CREATE INDEX pet_age ON pet (age);
-- dropped index
DROP INDEX pet_name_idx;
-- renamed index
ALTER INDEX pet_name_idx RENAME TO pet_by_name;
-- rebuilt index
REINDEX INDEX pet_name_idx;
-- integer to bigint
ALTER TABLE pet ALTER COLUMN age TYPE bigint;
-- longer varchar
ALTER TABLE pet ALTER COLUMN breed TYPE varchar(100);
-- shorter varchar
ALTER TABLE pet ALTER COLUMN breed TYPE varchar(20);
-- varchar to text
ALTER TABLE pet ALTER COLUMN breed TYPE text;
-- text to varchar on an indexed column
ALTER TABLE pet ALTER COLUMN name TYPE varchar;
-- numeric with more digits
ALTER TABLE pet ALTER COLUMN weight TYPE numeric(12, 2);
-- numeric with another scale
ALTER TABLE pet ALTER COLUMN weight TYPE numeric(12, 3);
-- timestamp with more digits
ALTER TABLE pet ALTER COLUMN born TYPE timestamp(6);
-- timestamp with fewer digits
ALTER TABLE pet ALTER COLUMN born TYPE timestamp(0);
-- timestamp to timestamptz in UTC
SET timezone = 'UTC';
ALTER TABLE pet ALTER COLUMN born TYPE timestamptz;
-- timestamp to timestamptz elsewhere
SET timezone = 'America/Los_Angeles';
ALTER TABLE pet ALTER COLUMN born TYPE timestamptz;
-- json to jsonb
ALTER TABLE pet ALTER COLUMN chip TYPE jsonb USING chip::jsonb;
-- cidr to inet
ALTER TABLE pet ALTER COLUMN place TYPE inet;
-- longer bit varying
ALTER TABLE pet ALTER COLUMN flags TYPE bit varying(10);
-- the same type with USING
ALTER TABLE pet ALTER COLUMN age TYPE int USING age;
-- integer to a domain with a check
ALTER TABLE pet ALTER COLUMN age TYPE positive;
-- char to varchar
ALTER TABLE pet ALTER COLUMN tag TYPE varchar(10);
-- type of a column with a check
ALTER TABLE pet ADD CHECK (length(breed) > 0);
ALTER TABLE pet ALTER COLUMN breed TYPE varchar(100);
-- type of a column with a foreign key
ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id);
ALTER TABLE pet ALTER COLUMN owner_id TYPE bigint;
-- type of a column that is referred to
ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id);
ALTER TABLE owner ALTER COLUMN id TYPE bigint;
-- unlogged table
ALTER TABLE pet SET UNLOGGED;
-- storage parameter
ALTER TABLE pet SET (fillfactor = 70);
-- statistics of a column
ALTER TABLE pet ALTER COLUMN age SET STATISTICS 500;
-- storage of a column
ALTER TABLE pet ALTER COLUMN name SET STORAGE EXTERNAL;
-- several actions
ALTER TABLE pet ADD COLUMN x int, ALTER COLUMN age SET STATISTICS 500;
-- dropped table
DROP TABLE pet;
-- dropped table with a foreign key
ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id);
DROP TABLE pet;
-- trigger
CREATE TRIGGER same BEFORE UPDATE ON pet
  FOR EACH ROW EXECUTE PROCEDURE suppress_redundant_updates_trigger();
-- disabled triggers
ALTER TABLE pet DISABLE TRIGGER USER;
-- value of an enum
ALTER TYPE mood ADD VALUE 'calm';
-- check of a domain
CREATE TABLE toy (price positive);
ALTER DOMAIN positive ADD CONSTRAINT low CHECK (VALUE < 1000);
-- validated check of a domain
CREATE TABLE toy (price positive);
ALTER DOMAIN positive ADD CONSTRAINT low CHECK (VALUE < 1000) NOT VALID;
ALTER DOMAIN positive VALIDATE CONSTRAINT low;
-- table with a reference
CREATE TABLE toy (id int, owner_id int REFERENCES owner (id));
-- attached partition
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_1 (id int);
INSERT INTO log_1 VALUES (1);
ALTER TABLE log ATTACH PARTITION log_1 FOR VALUES FROM (1) TO (100);
-- attached partition with a check
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_1 (id int, CHECK (id IS NOT NULL AND id >= 1 AND id < 100));
INSERT INTO log_1 VALUES (1);
ALTER TABLE log ATTACH PARTITION log_1 FOR VALUES FROM (1) TO (100);
-- attached partition beside a default partition
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_rest PARTITION OF log DEFAULT;
CREATE TABLE log_1 (id int, CHECK (id IS NOT NULL AND id >= 1 AND id < 100));
ALTER TABLE log ATTACH PARTITION log_1 FOR VALUES FROM (1) TO (100);
-- new partition
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
-- detached partition
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
ALTER TABLE log DETACH PARTITION log_1;
-- index on a partitioned table
CREATE TABLE log (id int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE INDEX ON log (id);
-- clustered table
CLUSTER pet USING pet_name_idx;
-- comment
COMMENT ON TABLE pet IS 'x';
-- view
CREATE VIEW names AS SELECT name FROM pet;
-- replaced view
CREATE VIEW names AS SELECT name FROM pet;
CREATE OR REPLACE VIEW names AS SELECT name FROM pet;
-- policy
CREATE POLICY own ON pet USING (true);
-- row security
ALTER TABLE pet ENABLE ROW LEVEL SECURITY;
-- locked table
LOCK TABLE pet IN SHARE MODE;
-- replica identity
ALTER TABLE pet REPLICA IDENTITY FULL;
-- column with a uuid for each row @13
ALTER TABLE pet ADD COLUMN x uuid DEFAULT gen_random_uuid();
-- column with an array as default
ALTER TABLE pet ADD COLUMN x text[] DEFAULT array['a']::text[];
-- column with the time of the clock
ALTER TABLE pet ADD COLUMN x timestamptz DEFAULT clock_timestamp();
-- column of type json
ALTER TABLE pet ADD COLUMN x json;
-- column with check and without default
ALTER TABLE pet ADD COLUMN x int CHECK (x > 0);
-- column of a domain with a check and without default
ALTER TABLE pet ADD COLUMN x positive;
-- dropped not null
ALTER TABLE owner ADD COLUMN x int NOT NULL DEFAULT 1;
ALTER TABLE owner ALTER COLUMN x DROP NOT NULL;
-- dropped check
ALTER TABLE pet ADD CONSTRAINT old CHECK (age > 0);
ALTER TABLE pet DROP CONSTRAINT old;
-- primary key using an index on a column without NULLs
ALTER TABLE pet DROP CONSTRAINT pet_pkey;
CREATE UNIQUE INDEX pet_id ON pet (id);
ALTER TABLE pet ADD PRIMARY KEY USING INDEX pet_id;
-- primary key
ALTER TABLE pet DROP CONSTRAINT pet_pkey;
ALTER TABLE pet ADD PRIMARY KEY (id);
-- unique index
CREATE UNIQUE INDEX pet_id ON pet (id);
-- rebuilt indexes of a table
REINDEX TABLE pet;
-- varchar without a limit
ALTER TABLE pet ALTER COLUMN breed TYPE varchar;
-- text to varchar
ALTER TABLE owner ALTER COLUMN code TYPE varchar;
-- text to varchar with a limit
ALTER TABLE owner ALTER COLUMN code TYPE varchar(100);
-- numeric without limits
ALTER TABLE pet ALTER COLUMN weight TYPE numeric;
-- timestamp to timestamptz in UTC with all digits
ALTER TABLE pet ALTER COLUMN born TYPE timestamp(6);
ALTER TABLE pet ALTER COLUMN born TYPE timestamptz;
-- text to jsonb
ALTER TABLE pet ALTER COLUMN name TYPE jsonb USING NULL;
-- inet to cidr
ALTER TABLE pet ADD COLUMN x inet;
ALTER TABLE pet ALTER COLUMN x TYPE cidr;
-- the same type
ALTER TABLE pet ALTER COLUMN age TYPE int;
-- another collation
ALTER TABLE owner ALTER COLUMN code TYPE text COLLATE "C";
-- identity of a column that is there
ALTER TABLE pet ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
-- access method @15
ALTER TABLE pet SET ACCESS METHOD heap;
-- emptied table
TRUNCATE pet;
-- emptied table with those that refer to it
ALTER TABLE pet ADD FOREIGN KEY (owner_id) REFERENCES owner (id);
TRUNCATE owner CASCADE;
-- renamed value of an enum
ALTER TYPE mood RENAME VALUE 'sad' TO 'gloomy';
-- check of a domain that is not valid
CREATE TABLE coin (worth positive);
ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 1000) NOT VALID;
-- foreign key of a partitioned table that is not valid @18
CREATE TABLE visit (id int, owner_id int) PARTITION BY RANGE (id);
CREATE TABLE visit_1 PARTITION OF visit FOR VALUES FROM (1) TO (100);
ALTER TABLE visit ADD FOREIGN KEY (owner_id) REFERENCES owner (id) NOT VALID;
-- refreshed materialized view
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM pet;
REFRESH MATERIALIZED VIEW names;
-- refreshed materialized view beside readers
CREATE MATERIALIZED VIEW names AS SELECT id, name FROM pet;
CREATE UNIQUE INDEX names_id ON names (id);
REFRESH MATERIALIZED VIEW CONCURRENTLY names;
-- statistics of several columns
CREATE STATISTICS pet_both ON age, name FROM pet;
-- analyzed table
ANALYZE pet;
-- new parent
CREATE TABLE animal (id int NOT NULL);
ALTER TABLE pet INHERIT animal;
-- changed rows
UPDATE pet SET age = 1;
-- index beside writers
CREATE INDEX CONCURRENTLY pet_age ON pet (age);
-- unique index beside writers
CREATE UNIQUE INDEX CONCURRENTLY pet_only ON pet (id, name);
-- dropped index beside readers and writers
DROP INDEX CONCURRENTLY pet_name_idx;
-- rebuilt index beside readers and writers
REINDEX INDEX CONCURRENTLY pet_name_idx;
-- rebuilt indexes of a table beside readers and writers
REINDEX TABLE CONCURRENTLY pet;
-- detached partition beside readers and writers @14
CREATE TABLE visit (id int) PARTITION BY RANGE (id);
CREATE TABLE visit_1 PARTITION OF visit FOR VALUES FROM (1) TO (100);
ALTER TABLE visit DETACH PARTITION visit_1 CONCURRENTLY;
-- vacuumed table
VACUUM pet;
-- vacuumed table in a new file
VACUUM FULL pet;
-- another time for a foreign key
ALTER TABLE pet ADD CONSTRAINT pet_owner_fk FOREIGN KEY (owner_id) REFERENCES owner;
ALTER TABLE pet ALTER CONSTRAINT pet_owner_fk DEFERRABLE;
-- another owner
ALTER TABLE pet OWNER TO CURRENT_USER;
-- security by row
ALTER TABLE pet ENABLE ROW LEVEL SECURITY;
-- another expression of a stored generated column @17
ALTER TABLE pet ADD COLUMN x int GENERATED ALWAYS AS (age + 1) STORED;
ALTER TABLE pet ALTER COLUMN x SET EXPRESSION AS (age + 2);
-- no expression any more @13
ALTER TABLE pet ADD COLUMN x int GENERATED ALWAYS AS (age + 1) STORED;
ALTER TABLE pet ALTER COLUMN x DROP EXPRESSION;
-- another schema
CREATE SCHEMA other;
ALTER TABLE pet SET SCHEMA other;
-- another name of a constraint
ALTER TABLE pet RENAME CONSTRAINT pet_pkey TO pk_pet;
-- a domain without its check
ALTER DOMAIN positive DROP CONSTRAINT positive_check;
-- a domain with another default
ALTER DOMAIN positive SET DEFAULT 7;
-- a new domain
CREATE DOMAIN short_name AS varchar(10) CHECK (VALUE <> '');
-- a new enumeration
CREATE TYPE size AS ENUM ('small', 'large');
-- a new composite type
CREATE TYPE point3 AS (x int, y int, z int);
-- a sequence that begins again
CREATE SEQUENCE numbers;
ALTER SEQUENCE numbers RESTART;
-- column with volatile default of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD COLUMN x float DEFAULT random();
-- column with check of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD COLUMN x int DEFAULT 1 CHECK (x > 0);
-- unique constraint of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD CONSTRAINT one UNIQUE (n, id);
-- primary key of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD PRIMARY KEY (id);
-- check of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD CONSTRAINT old CHECK (n > 0);
-- validated check of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ADD CONSTRAINT old CHECK (n > 0) NOT VALID;
ALTER TABLE log VALIDATE CONSTRAINT old;
-- set not null of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ALTER COLUMN n SET NOT NULL;
-- integer to bigint of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log ALTER COLUMN n TYPE bigint;
-- index of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
CREATE INDEX log_n ON log (n);
-- foreign key of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g % 50 + 1 FROM generate_series(1, 140) g;
ALTER TABLE log ADD CONSTRAINT owned FOREIGN KEY (n) REFERENCES pet (id);
-- dropped column of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
ALTER TABLE log DROP COLUMN n;
-- dropped table of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
DROP TABLE log;
-- truncated table of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (id);
CREATE TABLE log_2a PARTITION OF log_2 FOR VALUES FROM (100) TO (150);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 140) g;
TRUNCATE log;
-- primary key over a column with NULLs of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 90) g;
ALTER TABLE log ADD PRIMARY KEY (id, n);
-- exclusion constraint of a partitioned table @17
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 90) g;
ALTER TABLE log ADD CONSTRAINT one EXCLUDE USING btree (id WITH =);
-- unique column of a partitioned table
CREATE TABLE log (id int NOT NULL, note varchar(5), n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
INSERT INTO log SELECT g, 'x', g FROM generate_series(1, 90) g;
ALTER TABLE log ADD COLUMN x int, ADD CONSTRAINT two UNIQUE (x, id);
-- column with volatile default of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD COLUMN u float DEFAULT random();
-- unique column of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD COLUMN u int UNIQUE;
-- column with check of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD COLUMN u int DEFAULT 1 CHECK (u > 0);
-- dropped column of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base DROP COLUMN n;
-- integer to bigint of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ALTER COLUMN n TYPE bigint;
-- set not null of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ALTER COLUMN n SET NOT NULL;
-- set default of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ALTER COLUMN n SET DEFAULT 3;
-- set statistics of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ALTER COLUMN n SET STATISTICS 5;
-- check of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD CONSTRAINT old CHECK (n > 0);
-- check on the table only of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE ONLY base ADD CONSTRAINT old CHECK (n > 0) NO INHERIT;
-- validated check of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD CONSTRAINT old CHECK (n > 0) NOT VALID;
ALTER TABLE base VALIDATE CONSTRAINT old;
-- dropped check of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD CONSTRAINT old CHECK (n > 0) NOT VALID;
ALTER TABLE base DROP CONSTRAINT old;
-- primary key of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD PRIMARY KEY (id);
-- primary key over a column with NULLs of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD PRIMARY KEY (n);
-- unique constraint of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD UNIQUE (id);
-- index of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
CREATE INDEX base_n ON base (n);
-- foreign key of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base ADD CONSTRAINT owned FOREIGN KEY (n) REFERENCES pet (id);
-- renamed column of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base RENAME COLUMN n TO m;
-- storage parameter of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE base SET (fillfactor = 50);
-- lost heir of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
ALTER TABLE heir NO INHERIT base;
ALTER TABLE base ALTER COLUMN n SET NOT NULL;
-- truncated table of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
TRUNCATE base;
-- locked table of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
LOCK TABLE base IN SHARE MODE;
-- dropped table of a table with heirs
CREATE TABLE base (id int NOT NULL, note varchar(5), n int);
CREATE TABLE heir (x int) INHERITS (base);
CREATE TABLE heir_2 () INHERITS (heir);
INSERT INTO base SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, 'x', g FROM generate_series(1, 40) g;
INSERT INTO heir_2 SELECT g, 'x', g FROM generate_series(1, 40) g;
DROP TABLE base CASCADE;
-- unique constraint of a partitioned table only
CREATE TABLE log (id int NOT NULL, n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
INSERT INTO log SELECT g, g FROM generate_series(1, 40) g;
ALTER TABLE ONLY log ADD CONSTRAINT one UNIQUE (id);
-- primary key of a partitioned table only
CREATE TABLE log (id int NOT NULL, n int) PARTITION BY RANGE (id);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100);
INSERT INTO log SELECT g, g FROM generate_series(1, 40) g;
ALTER TABLE ONLY log ADD CONSTRAINT one PRIMARY KEY (id);
-- unique constraint of a table with heirs only
CREATE TABLE base (id int NOT NULL, n int);
CREATE TABLE heir (x int) INHERITS (base);
INSERT INTO base SELECT g, g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, g FROM generate_series(1, 40) g;
ALTER TABLE ONLY base ADD CONSTRAINT one UNIQUE (id);
-- set default of a table with heirs only
CREATE TABLE base (id int NOT NULL, n int);
CREATE TABLE heir (x int) INHERITS (base);
INSERT INTO base SELECT g, g FROM generate_series(1, 40) g;
INSERT INTO heir SELECT g, g FROM generate_series(1, 40) g;
ALTER TABLE ONLY base ALTER COLUMN n SET DEFAULT 3;
