op.createTable("orders", t -> t.column("id", bigint()).primaryKey()).ifNotExists();
op.createTable("customers", t -> t.column("id", bigint()).primaryKey()).ifNotExists();
