op.allow("opaque-sql", "written for a later server", o -> o.execute("FROBNICATE TABLE orders"));
