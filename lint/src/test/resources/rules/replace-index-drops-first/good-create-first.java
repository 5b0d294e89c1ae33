op.createIndex("orders_day_net").on("orders", "day", "net").concurrently().ifNotExists();
op.dropIndex("orders_day").on("orders").concurrently().ifExists();
