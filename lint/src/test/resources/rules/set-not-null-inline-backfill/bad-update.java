var orders = op.table("orders", Column.of("note", text()));
op.execute(orders.update().set("note", "").where(orders.column("note").isNull()));
op.alterColumn("orders", "note").notNull();
