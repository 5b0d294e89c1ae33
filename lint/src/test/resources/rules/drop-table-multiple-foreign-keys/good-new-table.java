op.createTable("customers", t -> t.column("id", bigint()).primaryKey());
op.createTable("shops", t -> t.column("id", bigint()).primaryKey());
op.createTable("orders", t -> {
  t.column("customer", bigint()).unique().references("customers", "id");
  t.column("shop", bigint()).unique().references("shops", "id");
});
op.dropTable("orders");
