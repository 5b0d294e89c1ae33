op.alterColumn("orders", "note").type(varchar(100));
