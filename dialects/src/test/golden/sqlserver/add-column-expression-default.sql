ALTER TABLE invoice ADD made datetimeoffset NOT NULL CONSTRAINT df_invoice_made DEFAULT now();
