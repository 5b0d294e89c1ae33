op.addColumn("events", "token", uuid()).defaultExpression("gen_random_uuid()");
