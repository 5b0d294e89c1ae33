op.renameTable("orders", "purchases");
op.createView("orders", "SELECT * FROM purchases");
