op.addColumn("orders", "net", integer()).check("net > 0");
