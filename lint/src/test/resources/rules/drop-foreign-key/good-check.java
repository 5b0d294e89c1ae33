op.dropConstraint("net_positive").on("orders");
