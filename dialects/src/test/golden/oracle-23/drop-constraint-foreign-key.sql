ALTER TABLE invoice DROP CONSTRAINT fk_invoice_customer;
