IF OBJECT_ID(N'customer', N'U') IS NULL
CREATE TABLE customer (
  id bigint NOT NULL,
  email nvarchar(100),
  CONSTRAINT customer_pkey PRIMARY KEY (id)
);
