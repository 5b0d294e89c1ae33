op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.addColumn("orders", "customer", bigint()).unique().references("customers", "id");
