-- dialect: sqlite
REINDEX orders_day;
