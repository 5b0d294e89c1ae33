-- locks invoice: SHARE ROW EXCLUSIVE
-- locks customer: SHARE ROW EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL (customer_id);
