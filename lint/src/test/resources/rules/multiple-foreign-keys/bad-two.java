op.createTable("orders", t -> {
  t.column("customer", bigint()).unique().references("customers", "id");
  t.column("shop", bigint()).unique().references("shops", "id");
});
