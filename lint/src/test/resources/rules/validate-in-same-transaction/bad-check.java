op.createCheckConstraint("orders_customer").on("orders", "customer > 0").notValid();
op.validateConstraint("orders_customer").on("orders");
