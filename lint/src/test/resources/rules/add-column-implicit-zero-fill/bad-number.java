op.addColumn("orders", "net", integer()).notNull();
