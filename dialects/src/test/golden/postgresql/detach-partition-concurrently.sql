-- outside a transaction
ALTER TABLE invoice DETACH PARTITION invoice_2026 CONCURRENTLY;
