op.alterColumn("orders", "net").type(bigint());
