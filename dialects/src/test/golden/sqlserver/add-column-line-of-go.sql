ALTER TABLE invoice ADD note nvarchar(max) CONSTRAINT df_invoice_note DEFAULT (N'a' + NCHAR(10) + N'GO' + NCHAR(10) + N'b') WITH VALUES;
