op.createTable("orders", t -> t.column("id", bigint()).identity().primaryKey());
