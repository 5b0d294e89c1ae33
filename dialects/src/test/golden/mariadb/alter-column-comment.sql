-- locks invoice: LOCK=NONE
ALTER TABLE invoice MODIFY number varchar(20) NOT NULL COMMENT 'it''s';
