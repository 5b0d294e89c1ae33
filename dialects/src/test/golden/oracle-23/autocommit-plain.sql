-- outside a transaction
ALTER TABLE invoice ADD note CLOB;
