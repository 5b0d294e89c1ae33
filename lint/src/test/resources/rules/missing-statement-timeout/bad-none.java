op.execute("SET lock_timeout = '2s'");
op.addColumn("orders", "due", date());
