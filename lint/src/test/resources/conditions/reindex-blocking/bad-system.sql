-- transaction: none
REINDEX DATABASE;
