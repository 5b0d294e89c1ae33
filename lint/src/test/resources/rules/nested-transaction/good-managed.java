op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.createTable("customers", t -> t.column("id", bigint()).primaryKey());
