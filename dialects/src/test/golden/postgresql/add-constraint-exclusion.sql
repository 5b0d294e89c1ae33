-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT ex EXCLUDE USING gist ("order" WITH =);
