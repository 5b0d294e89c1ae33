-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT fk_invoice_parent FOREIGN KEY ("day") REFERENCES invoice (id);
