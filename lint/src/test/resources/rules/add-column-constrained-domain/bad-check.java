op.addColumn("orders", "net", named("amount"));
