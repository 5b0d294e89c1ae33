op.execute("SET LOCAL lock_timeout = '2s'");
op.addColumn("orders", "due", date());
