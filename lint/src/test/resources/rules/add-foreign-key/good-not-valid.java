op.createForeignKey("orders_customer")
    .on("orders", "customer")
    .references("customers", "id")
    .notValid();
