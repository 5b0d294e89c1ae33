op.createIndex("orders_code").on("orders", "code").unique().concurrently();
