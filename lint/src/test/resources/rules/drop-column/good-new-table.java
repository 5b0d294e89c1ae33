op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("day", date());
});
op.dropColumn("orders", "day");
