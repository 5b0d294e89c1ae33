op.addColumn("orders", "state", text());
