op.addColumn("orders", "due", date());
op.alterColumn("items", "id").type(numeric());
