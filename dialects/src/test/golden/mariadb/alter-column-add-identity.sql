-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice MODIFY id bigint NOT NULL AUTO_INCREMENT;
