op.alterColumn("orders", "net").notNull().existing(integer());
