op.addColumn("orders", "dtype", text());
