-- locks customer: SHARE ROW EXCLUSIVE
CREATE TABLE invoice (
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  number character varying(20) NOT NULL,
  total numeric(12,2) DEFAULT 0,
  day integer,
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE (number),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
-- locks invoice: SHARE
-- scans the table
CREATE INDEX ix_invoice_day ON invoice (day);
