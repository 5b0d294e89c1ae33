op.execute("ALTER SCHEMA sales RENAME TO trade");
