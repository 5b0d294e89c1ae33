op.createTrigger(
    "orders",
    "orders_touch",
    t -> t.before(Trigger.Action.UPDATE).forEachRow().as("EXECUTE FUNCTION touch()"));
