op.execute("ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customer (id)");
