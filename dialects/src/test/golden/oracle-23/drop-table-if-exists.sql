-- loses data
DROP TABLE IF EXISTS invoice;
