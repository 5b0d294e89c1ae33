-- locks invoice: LOCK=NONE
ALTER TABLE invoice DROP FOREIGN KEY fk_invoice_customer;
