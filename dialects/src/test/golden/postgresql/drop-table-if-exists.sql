-- locks invoice: ACCESS EXCLUSIVE
-- loses data
DROP TABLE IF EXISTS invoice;
