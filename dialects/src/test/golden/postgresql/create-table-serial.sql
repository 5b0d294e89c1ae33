CREATE SEQUENCE IF NOT EXISTS invoice_id_seq AS integer;
CREATE TABLE invoice (
  id integer DEFAULT nextval('public.invoice_id_seq'::regclass) NOT NULL,
  tags text[] DEFAULT '{}',
  body jsonb,
  CONSTRAINT invoice_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE invoice_id_seq OWNED BY invoice.id;
