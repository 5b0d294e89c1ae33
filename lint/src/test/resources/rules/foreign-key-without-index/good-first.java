op.createTable("orders", t -> {
  t.column("customer", bigint()).references("customers", "id");
  t.column("day", date());
});
op.createIndex("orders_customer").on("orders", "customer", "day");
