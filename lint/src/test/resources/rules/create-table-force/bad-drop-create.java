op.dropTable("orders").ifExists();
op.createTable("orders", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("day", date());
});
