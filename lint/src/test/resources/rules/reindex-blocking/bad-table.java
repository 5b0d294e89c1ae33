op.execute("REINDEX TABLE orders");
