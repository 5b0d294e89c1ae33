var orders = op.table("orders", Column.of("id", bigint()), Column.of("note", text()));
op.execute(orders.update().set("note", "").where(orders.column("id").eq(5)));
