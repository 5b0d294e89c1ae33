op.renameColumn("orders", "day", "ordered_on");
