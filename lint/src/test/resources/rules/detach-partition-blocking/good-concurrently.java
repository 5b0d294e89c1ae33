op.detachPartition("orders", "orders_2026").concurrently();
