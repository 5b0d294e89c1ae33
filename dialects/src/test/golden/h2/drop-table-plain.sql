-- locks invoice: EXCLUSIVE
-- loses data
DROP TABLE invoice;
