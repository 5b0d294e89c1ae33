op.execute("TRUNCATE orders");
