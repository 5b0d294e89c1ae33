op.createTable("orders", t -> {
  t.column("id", bigint()).notNull();
  t.primaryKey("orders_pkey", "id");
});
