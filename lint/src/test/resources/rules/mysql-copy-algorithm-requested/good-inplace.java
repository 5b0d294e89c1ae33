op.alterWith(
    AlterMode.of(Algorithm.INPLACE), o -> o.createIndex("orders_day").on("orders", "day"));
