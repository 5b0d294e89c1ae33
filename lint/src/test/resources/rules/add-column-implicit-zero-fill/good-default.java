op.addColumn("orders", "net", integer()).notNull().defaultValue(0);
