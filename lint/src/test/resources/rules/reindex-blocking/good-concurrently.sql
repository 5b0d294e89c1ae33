-- transaction: none
REINDEX TABLE CONCURRENTLY orders;
