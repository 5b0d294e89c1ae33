-- locks invoice: ACCESS EXCLUSIVE
-- loses data
DROP TABLE invoice;
