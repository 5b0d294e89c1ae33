op.execute("ALTER TABLE orders SET UNLOGGED");
