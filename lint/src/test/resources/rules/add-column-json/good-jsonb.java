op.addColumn("orders", "meta", jsonb());
