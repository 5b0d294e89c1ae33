var orders = op.table(
    "orders",
    Column.of("id", bigint()),
    Column.of("customer", bigint()),
    Column.of("note", text()));
op.execute(
    orders.update().set("note", "").set("customer", 1).where(orders.column("id").eq(1)));
