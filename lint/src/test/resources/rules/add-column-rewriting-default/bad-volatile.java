op.addColumn("orders", "token", uuid()).defaultExpression("gen_random_uuid()");
