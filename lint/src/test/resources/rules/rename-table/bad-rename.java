op.renameTable("orders", "purchases");
