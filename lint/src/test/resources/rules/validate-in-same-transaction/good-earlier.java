op.validateConstraint("orders_customer").on("orders");
