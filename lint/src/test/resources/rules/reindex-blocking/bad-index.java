op.execute("REINDEX INDEX orders_day");
