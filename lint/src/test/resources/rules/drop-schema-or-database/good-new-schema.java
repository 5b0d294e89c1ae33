op.createSchema("sales");
op.dropSchema("sales");
