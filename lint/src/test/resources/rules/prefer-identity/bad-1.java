op.createTable("orders", t -> t.column("id", raw("bigserial")).primaryKey());
