op.createCheckConstraint("net_positive").on("orders", "net > 0").notValid();
