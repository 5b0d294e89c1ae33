op.createTable("orders", t -> t.column("id", integer()).primaryKey());
