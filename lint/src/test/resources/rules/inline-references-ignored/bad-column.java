op.execute("CREATE TABLE orders (customer bigint REFERENCES customers (id))");
