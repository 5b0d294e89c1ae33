-- locks invoice: LOCK=NONE
ALTER TABLE invoice DROP CHECK ck_invoice_total;
