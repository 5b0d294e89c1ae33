op.execute("ALTER TABLE orders ADD COLUMN day date, ADD COLUMN net int");
