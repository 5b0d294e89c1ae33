-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN id DROP IDENTITY;
CREATE SEQUENCE IF NOT EXISTS invoice_id_seq AS integer;
-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN id SET DEFAULT nextval('public.invoice_id_seq'::regclass);
ALTER SEQUENCE invoice_id_seq OWNED BY invoice.id;
SELECT setval(pg_get_serial_sequence('invoice', 'id'), max(id)) FROM invoice;
