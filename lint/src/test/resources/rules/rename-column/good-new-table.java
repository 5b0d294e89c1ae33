op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("day", date());
});
op.renameColumn("orders", "day", "ordered_on");
