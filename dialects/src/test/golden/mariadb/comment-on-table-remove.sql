-- locks invoice: LOCK=NONE
ALTER TABLE invoice COMMENT '';
