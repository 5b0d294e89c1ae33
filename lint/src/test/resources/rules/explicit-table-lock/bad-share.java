op.execute("LOCK TABLE orders IN SHARE MODE");
