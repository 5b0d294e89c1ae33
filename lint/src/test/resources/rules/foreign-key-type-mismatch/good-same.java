op.addColumn("orders", "customer_id", bigint());
