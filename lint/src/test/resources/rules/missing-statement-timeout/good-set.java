op.execute("SET lock_timeout = '2s'");
op.execute("SET statement_timeout = '60s'");
op.addColumn("orders", "due", date());
