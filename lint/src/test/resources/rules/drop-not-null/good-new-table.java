op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("day", date()).notNull();
});
op.alterColumn("orders", "day").nullable();
