-- locks sales.invoice: EXCLUSIVE
ALTER TABLE sales.invoice RENAME TO bill;
