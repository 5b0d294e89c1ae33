-- also: drop-table
DROP TABLE shop.items, orders;
