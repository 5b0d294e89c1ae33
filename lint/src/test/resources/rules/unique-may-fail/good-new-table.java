op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("code", text());
});
op.createIndex("orders_code").on("orders", "code").unique();
