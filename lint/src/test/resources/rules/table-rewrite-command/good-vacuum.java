op.execute("VACUUM ANALYZE orders");
