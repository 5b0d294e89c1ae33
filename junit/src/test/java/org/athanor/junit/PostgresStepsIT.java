package org.athanor.junit;

@AthanorTest(server = EmbeddedPostgres.class, revisions = "src/test/revisions")
class PostgresStepsIT extends StepsContract {}
