op.addColumn("orders", "gross", integer());
