op.addColumn("orders", "day", date());
op.addColumn("orders", "net", integer());
