op.addColumn("orders", "due", date());
