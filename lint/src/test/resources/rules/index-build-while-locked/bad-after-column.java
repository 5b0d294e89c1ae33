op.addColumn("orders", "due", date());
op.createIndex("orders_due").on("orders", "due");
