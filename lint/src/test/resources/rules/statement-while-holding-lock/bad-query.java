op.addColumn("orders", "due", date());
op.execute("SELECT count(*) FROM orders");
