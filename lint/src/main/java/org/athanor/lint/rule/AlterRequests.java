package org.athanor.lint.rule;

import java.util.Map;
import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;

/** What a statement asks the server for: an algorithm, a lock. */
final class AlterRequests {
  private AlterRequests() {}

  /** The requests by their names in lower case, with values in upper case. */
  static Map<String, String> of(SqlCommand command) {
    if (command instanceof AlterTable alter) {
      return alter.requests();
    }
    if (command instanceof CreateIndex index) {
      return index.requests();
    }
    return command instanceof DropObjects drop ? drop.requests() : Map.of();
  }

  /** The table that a statement with requests works on, if it says so. */
  static Optional<QualifiedName> table(SqlCommand command) {
    if (command instanceof AlterTable alter) {
      return Optional.of(alter.table());
    }
    if (command instanceof CreateIndex index) {
      return Optional.of(index.table());
    }
    return command instanceof DropObjects drop
        ? Optional.ofNullable(drop.table())
        : Optional.empty();
  }
}
