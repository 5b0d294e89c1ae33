op.alterColumn("orders", "state")
    .type(raw("ENUM('new', 'paid', 'sent')"))
    .existing(raw("ENUM('new', 'paid')"));
