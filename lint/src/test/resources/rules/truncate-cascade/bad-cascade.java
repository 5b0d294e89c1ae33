op.execute("TRUNCATE customers CASCADE");
