-- locks invoice: EXCLUSIVE
ALTER TABLE invoice RENAME TO bill;
