op.createSchema("trade");
