op.createEnumType("state", "new", "paid");
op.renameEnumValue("state", "new", "open");
