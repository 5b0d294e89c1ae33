op.alterColumn("items", "id").type(numeric());
