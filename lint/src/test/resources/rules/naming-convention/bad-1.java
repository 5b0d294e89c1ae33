op.createTable("Orders", t -> t.column("id", bigint()).primaryKey());
