-- locks invoice: EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS invoice;
