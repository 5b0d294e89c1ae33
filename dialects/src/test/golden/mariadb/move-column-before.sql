-- locks invoice: LOCK=NONE
ALTER TABLE invoice MODIFY day int NULL FIRST;
