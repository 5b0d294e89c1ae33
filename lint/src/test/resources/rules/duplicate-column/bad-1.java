op.execute("UPDATE orders SET note = '', customer = 1, note = '' WHERE id = 1");
