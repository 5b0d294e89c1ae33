package org.athanor.junit;

@AthanorTest(server = InMemorySqlite.class, revisions = "src/test/revisions")
class SqliteStepsIT extends StepsContract {}
