op.createTable("customers", t -> t.column("id", bigint()).primaryKey());
op.execute("TRUNCATE customers");
