op.createIndex("orders_customer").on("orders", "customer").concurrently().ifNotExists();
