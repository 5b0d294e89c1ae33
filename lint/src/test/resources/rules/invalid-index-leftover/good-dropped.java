op.dropIndex("orders_customer").on("orders").concurrently().ifExists();
op.createIndex("orders_customer").on("orders", "customer").concurrently().ifNotExists();
