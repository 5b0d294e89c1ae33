op.addColumn("orders", "state", text()).defaultValue("new").notNull();
