-- guard: there are invoices
SELECT 1 FROM invoice;
