-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice RENAME COLUMN day TO "due day";
