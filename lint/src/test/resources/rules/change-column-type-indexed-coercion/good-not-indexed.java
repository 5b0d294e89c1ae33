op.alterColumn("orders", "code").type(named("citext"));
