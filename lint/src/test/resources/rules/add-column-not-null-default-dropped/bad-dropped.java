op.addColumn("orders", "state", text()).defaultValue("new").notNull();
op.alterColumn("orders", "state").dropDefault();
