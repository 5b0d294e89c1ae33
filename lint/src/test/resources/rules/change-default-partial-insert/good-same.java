op.alterColumn("orders", "state").defaultValue("new");
