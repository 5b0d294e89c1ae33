-- locks sales.invoice: ACCESS EXCLUSIVE
ALTER TABLE sales.invoice RENAME TO bill;
