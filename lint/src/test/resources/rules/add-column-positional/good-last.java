op.addColumn("orders", "c", integer());
