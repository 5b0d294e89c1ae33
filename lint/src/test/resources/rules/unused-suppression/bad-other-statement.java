op.execute("FROBNICATE TABLE orders");
op.allow("opaque-sql", "it could be of a later server", o -> o.execute("SELECT 1"));
