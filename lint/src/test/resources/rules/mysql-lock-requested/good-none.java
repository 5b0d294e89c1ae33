op.alterWith(
    AlterMode.of(Algorithm.DEFAULT, Lock.NONE),
    o -> o.createIndex("orders_day").on("orders", "day"));
