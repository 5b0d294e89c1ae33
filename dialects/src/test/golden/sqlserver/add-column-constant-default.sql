ALTER TABLE invoice ADD level int NOT NULL CONSTRAINT df_invoice_level DEFAULT 3;
