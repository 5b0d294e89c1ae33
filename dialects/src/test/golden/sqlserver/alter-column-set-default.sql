ALTER TABLE invoice ADD CONSTRAINT df_invoice_day DEFAULT 1 FOR day;
