CREATE TABLE IF NOT EXISTS customer (
  id bigint NOT NULL,
  email character varying(100),
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
