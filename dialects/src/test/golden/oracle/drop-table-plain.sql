-- loses data
DROP TABLE invoice;
