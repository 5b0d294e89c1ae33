op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("customer", bigint());
  t.column("a", integer());
  t.column("b", integer());
  t.column("note", text());
  t.index("orders_all", "customer", "note", "a", "b");
});
