CREATE TABLE IF NOT EXISTS customer (
  id bigint NOT NULL,
  email varchar(100),
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
