op.addColumn("orders", "net", integer());
