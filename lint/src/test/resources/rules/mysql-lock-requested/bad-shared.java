op.alterWith(
    AlterMode.of(Algorithm.DEFAULT, Lock.SHARED),
    o -> o.createIndex("orders_day").on("orders", "day"));
