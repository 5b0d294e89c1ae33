CREATE TABLE invoice (
  id NUMBER(19) NOT NULL,
  customer_id NUMBER(19) NOT NULL,
  "number" VARCHAR2(20 CHAR) NOT NULL,
  total NUMBER(12, 2) DEFAULT 0,
  day NUMBER(10),
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE ("number"),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_invoice_day ON invoice (day);
