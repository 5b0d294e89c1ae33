ALTER TABLE sales.invoice RENAME TO bill;
