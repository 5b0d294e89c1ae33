package org.athanor.junit;

@AthanorTest(server = EmbeddedMariaDb.class, revisions = "src/test/revisions")
class MariaDbStepsIT extends StepsContract {}
