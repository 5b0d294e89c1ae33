op.addColumn("orders", "c", integer()).after("a");
