op.createTable("orders", t -> {
  t.column("customer", bigint()).unique().references("customers", "id");
  t.column("payer", bigint()).unique().references("customers", "id");
});
