op.addColumn("orders", "code", text()).unique();
