-- locks invoice: ACCESS EXCLUSIVE
-- locks customer: ACCESS EXCLUSIVE
ALTER TABLE invoice DROP CONSTRAINT fk_invoice_customer;
