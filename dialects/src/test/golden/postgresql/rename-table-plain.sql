-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice RENAME TO bill;
