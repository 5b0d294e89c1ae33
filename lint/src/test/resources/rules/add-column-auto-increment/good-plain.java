op.addColumn("orders", "id", bigint());
