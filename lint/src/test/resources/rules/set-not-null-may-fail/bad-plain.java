op.alterColumn("orders", "day").notNull();
