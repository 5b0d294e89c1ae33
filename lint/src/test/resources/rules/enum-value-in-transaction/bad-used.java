op.addEnumValue("mood", "happy");
op.execute("INSERT INTO person (id, mood) VALUES (1, 'happy')");
