op.dropColumn("orders", "day");
