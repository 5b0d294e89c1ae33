op.createTable("orders", t -> t.column("customer", bigint()).references("customers", "id"));
