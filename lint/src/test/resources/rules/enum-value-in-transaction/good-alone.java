op.addEnumValue("mood", "happy");
