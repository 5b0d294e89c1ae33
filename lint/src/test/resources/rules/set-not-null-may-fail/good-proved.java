op.alterColumn("orders", "net").notNull();
