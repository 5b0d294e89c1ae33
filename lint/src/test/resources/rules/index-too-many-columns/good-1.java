op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("customer", bigint());
  t.column("note", text());
  t.index("orders_customer", "customer", "note");
});
