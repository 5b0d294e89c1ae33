op.createTable("orders", t -> {
  t.column("paid", bool());
  t.column("id", bigint()).primaryKey();
  t.column("sent", bool());
});
