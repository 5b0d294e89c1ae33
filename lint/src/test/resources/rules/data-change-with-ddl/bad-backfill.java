op.addColumn("orders", "state", text());
op.execute(op.table("orders").column("state", text()).update().set("state", "open").allRows());
