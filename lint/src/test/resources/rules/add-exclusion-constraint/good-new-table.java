op.createTable("rooms", t -> {
  t.column("id", bigint()).primaryKey();
  t.column("during", named("tsrange"));
});
op.createExclusionConstraint("rooms_free").on("rooms").using("gist").column("during", "&&");
