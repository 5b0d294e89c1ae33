-- before the transaction
PRAGMA foreign_keys = OFF;
CREATE TABLE _athanor_invoice (
  id BIGINT NOT NULL,
  customer_id BIGINT NOT NULL,
  number VARCHAR(20) NOT NULL,
  total NUMERIC(12, 2) DEFAULT 0,
  day INTEGER,
  note TEXT,
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
-- guard: After the rebuild of a table, rows refer to rows that do not exist.
SELECT "table", rowid, parent FROM pragma_foreign_key_check;
-- after the transaction
PRAGMA legacy_alter_table = OFF;
