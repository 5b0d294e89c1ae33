-- before the transaction
PRAGMA foreign_keys = OFF;
-- before the transaction
DROP TABLE IF EXISTS temp.athanor_violations;
-- before the transaction
CREATE TEMP TABLE athanor_violations AS SELECT "table" AS child, parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY "table", parent;
CREATE TABLE _athanor_invoice (
  id BIGINT NOT NULL,
  day INTEGER,
  total NUMERIC(12, 2) DEFAULT 0,
  note TEXT,
  customer_id BIGINT NOT NULL,
  number VARCHAR(20) NOT NULL,
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE (number),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
-- rewrites the table
-- scans the table
INSERT INTO _athanor_invoice (id, customer_id, number, total, day)
SELECT id, customer_id, number, total, day FROM invoice;
DROP TABLE invoice;
PRAGMA legacy_alter_table = ON;
ALTER TABLE _athanor_invoice RENAME TO invoice;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX ix_invoice_day ON invoice (day);
-- before commit
-- guard: the rebuild of a table would leave rows that refer to rows that do not exist, more than before
SELECT now."table", now.parent FROM pragma_foreign_key_check AS now GROUP BY now."table", now.parent HAVING count(*) > coalesce((SELECT was.rows FROM temp.athanor_violations AS was WHERE was.child = now."table" AND was.parent = now.parent), 0);
-- after the transaction
PRAGMA legacy_alter_table = OFF;
-- after the transaction
DROP TABLE IF EXISTS temp.athanor_violations;
