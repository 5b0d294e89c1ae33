-- locks invoice: LOCK=EXCLUSIVE
-- loses data
DROP TABLE invoice;
