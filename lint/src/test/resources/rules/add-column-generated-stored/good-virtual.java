op.addColumn("orders", "gross", bigint()).generatedVirtual("net * 2");
