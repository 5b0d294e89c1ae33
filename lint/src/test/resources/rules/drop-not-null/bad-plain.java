op.alterColumn("orders", "day").nullable();
