ALTER TABLE invoice ADD note CLOB;
