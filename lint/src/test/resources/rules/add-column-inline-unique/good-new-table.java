op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.addColumn("orders", "code", text()).unique();
