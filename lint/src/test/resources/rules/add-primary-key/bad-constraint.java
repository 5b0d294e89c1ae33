op.createPrimaryKey("orders_pkey").on("orders", "id");
