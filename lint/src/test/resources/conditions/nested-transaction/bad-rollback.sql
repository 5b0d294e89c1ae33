-- transaction: none
ROLLBACK;
