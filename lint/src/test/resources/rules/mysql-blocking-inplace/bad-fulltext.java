op.createIndex("orders_note").on("orders", "note").kind(IndexOptions.Kind.FULLTEXT);
