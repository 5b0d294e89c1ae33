op.batchAlterTable("orders", t -> t.alterColumn("net").type(integer())).copyFrom(t -> {
  t.column("id", integer()).primaryKey();
  t.column("net", text());
});
