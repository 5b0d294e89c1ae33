op.addEnumValue("mood", "happy").after("ok");
