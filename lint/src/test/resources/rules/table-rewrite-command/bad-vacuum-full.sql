-- transaction: none
VACUUM FULL orders;
