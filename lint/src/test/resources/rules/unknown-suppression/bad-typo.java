op.allow("opaque-sq", "written for a later server", o -> o.execute("FROBNICATE TABLE orders"));
