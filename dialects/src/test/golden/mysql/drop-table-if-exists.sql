-- locks invoice: LOCK=EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS invoice;
