-- locks invoice: EXCLUSIVE
-- locks customer: EXCLUSIVE
ALTER TABLE invoice DROP CONSTRAINT fk_invoice_customer;
