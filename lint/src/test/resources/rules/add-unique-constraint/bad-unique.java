op.createUniqueConstraint("orders_code").on("orders", "code");
