-- outside a transaction
-- locks invoice: SHARE UPDATE EXCLUSIVE
-- locks invoice_2026: ACCESS EXCLUSIVE
ALTER TABLE invoice DETACH PARTITION invoice_2026 CONCURRENTLY;
