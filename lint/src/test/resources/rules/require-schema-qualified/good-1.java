op.inSchema("shop").createTable("orders", t -> t.column("id", bigint()).primaryKey());
