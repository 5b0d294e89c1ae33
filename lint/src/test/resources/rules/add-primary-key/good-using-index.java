op.createPrimaryKey("orders_pkey").on("orders", "id").usingIndex("orders_id");
