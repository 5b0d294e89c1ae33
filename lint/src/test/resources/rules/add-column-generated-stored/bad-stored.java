op.addColumn("orders", "gross", bigint()).generated("net * 2");
