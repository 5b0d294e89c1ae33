op.renameEnumValue("state", "new", "open");
