op.execute("SELECT count(*) FROM orders");
op.addColumn("orders", "due", date());
