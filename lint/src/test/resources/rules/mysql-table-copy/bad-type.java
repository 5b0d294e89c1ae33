op.alterColumn("orders", "net").type(bigint()).existing(integer());
