-- locks invoice: EXCLUSIVE
ALTER TABLE invoice DROP CONSTRAINT ck_invoice_total;
