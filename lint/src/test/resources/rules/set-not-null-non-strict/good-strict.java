// also: change-default-partial-insert
op.alterColumn("orders", "net").defaultValue(1).existing(integer(), c -> c.notNull());
