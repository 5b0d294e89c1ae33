op.execute("UPDATE orders SET note = '' WHERE id IN"
    + " (SELECT id FROM orders WHERE note IS NULL LIMIT 1000)");
