-- locks invoice: LOCK=NONE
ALTER TABLE invoice RENAME COLUMN day TO `due day`;
