op.alterColumn("orders", "state").defaultValue("open");
