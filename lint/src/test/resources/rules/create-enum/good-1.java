op.createTable("moods", t -> t.column("name", text()).primaryKey());
