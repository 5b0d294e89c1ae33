package org.athanor.revision;

/** What an expression is resolved for, so that errors can say what failed and how to go on. */
enum Purpose {
  READ("resolve", false),
  UPGRADE("upgrade to", true),
  DOWNGRADE("downgrade to", true),
  STAMP("stamp", true),
  CREATE("create a revision on", false);

  private final String verb;
  private final boolean onDatabase;

  Purpose(String verb, boolean onDatabase) {
    this.verb = verb;
    this.onDatabase = onDatabase;
  }

  String verb() {
    return verb;
  }

  boolean onDatabase() {
    return onDatabase;
  }
}
