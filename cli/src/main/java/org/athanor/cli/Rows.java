package org.athanor.cli;

import java.util.Collection;
import java.util.List;
import org.athanor.revision.RevisionId;

/** The rows of the version table, read from the database only when an expression means them. */
final class Rows {
  private final Workspace workspace;
  private final Collection<String> expressions;

  Rows(Workspace workspace, Collection<String> expressions) {
    this.workspace = workspace;
    this.expressions = expressions;
  }

  /** The rows when one of the expressions means them, else none. */
  List<RevisionId> get() {
    return expressions.stream().anyMatch(Rows::meansDatabase) ? fromDatabase() : List.of();
  }

  private static boolean meansDatabase(String expression) {
    for (String side : expression.split(":", -1)) {
      if (side.contains("current")
          || side.startsWith("+")
          || side.startsWith("-")
          || side.contains("@+")
          || side.contains("@-")) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the configured database. */
  List<RevisionId> fromDatabase() {
    return new DatabaseAccess(workspace).runner(List.of()).rows();
  }
}
