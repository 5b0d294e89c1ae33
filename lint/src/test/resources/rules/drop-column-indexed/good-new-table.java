op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("day", date());
  t.index("orders_day", "day");
});
op.dropColumn("orders", "day");
