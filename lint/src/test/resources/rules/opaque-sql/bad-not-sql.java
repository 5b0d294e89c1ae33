op.execute("FROBNICATE TABLE orders");
