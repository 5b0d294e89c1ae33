CREATE TABLE invoice (
  id BIGINT NOT NULL,
  customer_id BIGINT NOT NULL,
  number CHARACTER VARYING(20) NOT NULL,
  total NUMERIC(12, 2) DEFAULT 0,
  "day" INTEGER,
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE (number),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
-- locks invoice: EXCLUSIVE
-- scans the table
CREATE INDEX ix_invoice_day ON invoice ("day");
