op.execute("SET lock_timeout = '1min'");
op.addColumn("orders", "due", date());
