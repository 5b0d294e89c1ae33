-- transaction: none
VACUUM FULL;
