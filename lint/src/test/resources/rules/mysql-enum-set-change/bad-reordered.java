op.alterColumn("orders", "state")
    .type(raw("ENUM('paid', 'new')"))
    .existing(raw("ENUM('new', 'paid')"));
