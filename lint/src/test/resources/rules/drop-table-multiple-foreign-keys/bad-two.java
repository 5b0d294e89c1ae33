op.dropTable("orders");
