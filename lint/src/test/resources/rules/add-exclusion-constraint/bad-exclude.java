op.createExclusionConstraint("rooms_free").on("rooms").using("gist").column("during", "&&");
