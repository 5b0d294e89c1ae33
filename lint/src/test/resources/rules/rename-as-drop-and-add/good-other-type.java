// also: drop-column, multiple-alters-same-table
op.dropColumn("orders", "note");
op.addColumn("orders", "day", date());
