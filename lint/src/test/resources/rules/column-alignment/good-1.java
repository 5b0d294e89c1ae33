op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("paid", bool());
  t.column("sent", bool());
});
