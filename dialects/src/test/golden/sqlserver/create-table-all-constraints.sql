CREATE TABLE invoice (
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  number nvarchar(20) NOT NULL,
  total numeric(12, 2) CONSTRAINT df_invoice_total DEFAULT 0,
  day int,
  CONSTRAINT invoice_pkey PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE (number),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT fk_invoice_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX ix_invoice_day ON invoice (day);
