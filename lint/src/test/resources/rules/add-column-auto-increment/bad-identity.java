op.addColumn("orders", "id", bigint()).identityAlways();
