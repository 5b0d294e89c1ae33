op.dropConstraint("orders_customer").on("orders");
