-- loses data
DELETE FROM invoice WHERE 1 = 0;
