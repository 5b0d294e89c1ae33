op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("amount", integer());
});
