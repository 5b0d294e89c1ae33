op.addColumn("orders", "customers_id", integer());
