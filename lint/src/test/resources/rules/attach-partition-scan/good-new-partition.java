op.createTable("orders_2026", t -> {
  t.column("id", bigint());
  t.column("day", date());
});
op.attachPartition("orders", "orders_2026", "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
