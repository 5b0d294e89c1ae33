op.execute("REINDEX TABLE CONCURRENTLY orders");
