op.addColumn("orders", "meta", json());
