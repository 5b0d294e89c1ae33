op.addColumn("orders", "day", date()).notNull();
