op.dropIndex("orders_day").on("orders").concurrently();
op.createIndex("orders_day_net").on("orders", "day", "net").concurrently();
