op.addColumn("orders", "customer", bigint()).references("customers", "id");
