op.createUniqueConstraint("orders_code").on("orders", "code").usingIndex("orders_code");
