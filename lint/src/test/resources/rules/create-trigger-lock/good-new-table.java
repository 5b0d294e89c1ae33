op.createTable("orders", t -> t.column("id", bigint()).primaryKey());
op.createTrigger(
    "orders",
    "orders_touch",
    t -> t.before(Trigger.Action.UPDATE).forEachRow().as("EXECUTE FUNCTION touch()"));
