-- locks sales.invoice: LOCK=EXCLUSIVE
ALTER TABLE sales.invoice RENAME TO sales.bill;
