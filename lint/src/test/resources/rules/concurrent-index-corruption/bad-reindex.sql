-- dialect: postgresql:14.2
-- transaction: none
REINDEX TABLE CONCURRENTLY orders;
