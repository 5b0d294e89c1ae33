op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.execute("TRUNCATE orders");
