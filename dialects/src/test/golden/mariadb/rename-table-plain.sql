-- locks invoice: LOCK=EXCLUSIVE
ALTER TABLE invoice RENAME TO bill;
