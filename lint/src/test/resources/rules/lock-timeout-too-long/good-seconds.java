op.execute("SET lock_timeout = '9s'");
op.addColumn("orders", "due", date());
