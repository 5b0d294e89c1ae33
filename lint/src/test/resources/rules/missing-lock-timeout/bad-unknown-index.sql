-- timeouts: none
-- transaction: none
-- also: missing-statement-timeout, drop-index-blocking
-- migration
DROP INDEX ix_orders_day;
