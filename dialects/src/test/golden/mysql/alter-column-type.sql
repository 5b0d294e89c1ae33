-- locks invoice: LOCK=NONE
ALTER TABLE invoice MODIFY number varchar(30) NOT NULL;
