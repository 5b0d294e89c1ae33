op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.execute("LOCK TABLE orders IN SHARE MODE");
