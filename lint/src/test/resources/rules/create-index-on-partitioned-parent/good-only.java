op.execute("CREATE INDEX orders_day ON ONLY orders (day)");
