-- dialect: mariadb:10.11
ALTER TABLE orders MODIFY net int NOT NULL;
