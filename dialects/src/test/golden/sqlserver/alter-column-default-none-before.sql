ALTER TABLE invoice ADD CONSTRAINT df_invoice_code DEFAULT N'x' FOR code;
