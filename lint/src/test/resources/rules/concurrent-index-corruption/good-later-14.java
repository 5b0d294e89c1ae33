op.createIndex("orders_day").on("orders", "day").concurrently();
