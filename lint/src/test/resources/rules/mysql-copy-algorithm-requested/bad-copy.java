op.alterWith(
    AlterMode.of(Algorithm.COPY), o -> o.createIndex("orders_day").on("orders", "day"));
