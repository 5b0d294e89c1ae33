op.dropSchema("sales");
