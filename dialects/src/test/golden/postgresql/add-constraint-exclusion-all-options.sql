-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT ex EXCLUDE USING gist ("order" COLLATE "C" text_ops WITH <>, (int4range(day, day + 1)) WITH &&) WITH (fillfactor = 70) USING INDEX TABLESPACE "fast disk" WHERE (total > 0) DEFERRABLE INITIALLY DEFERRED;
