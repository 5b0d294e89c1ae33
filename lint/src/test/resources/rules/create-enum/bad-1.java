op.createEnumType("mood", "sad", "ok");
