op.alterColumn("orders", "net").defaultValue(1).existing(integer(), c -> c.notNull());
