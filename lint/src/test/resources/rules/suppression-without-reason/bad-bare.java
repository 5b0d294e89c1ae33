op.allow("opaque-sql", "", o -> o.execute("FROBNICATE TABLE orders"));
