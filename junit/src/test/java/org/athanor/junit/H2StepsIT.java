package org.athanor.junit;

@AthanorTest(server = InMemoryH2.class, revisions = "src/test/revisions")
class H2StepsIT extends StepsContract {}
