op.dropIndex("orders_day").on("orders").concurrently();
