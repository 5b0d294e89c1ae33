package org.athanor.dialects.mysql.trace;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.effects.LockMode;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes a table and takes the clauses ALGORITHM and LOCK.
 *
 * @param table the table
 * @param sql its text, which has none of them
 * @param separator what stands before each of them
 * @param others tables that it names besides
 */
record Change(QualifiedName table, String sql, String separator, Set<QualifiedName> others) {
  Change {
    others = Set.copyOf(others);
  }

  /** A statement as a change; null when it is none, or says itself how it wants to be done. */
  static @Nullable Change of(SqlCommand command, String sql) {
    if (command instanceof AlterTable alter && alter.kind() == SqlObjectKind.TABLE) {
      return isOpen(alter.requests()) ? new Change(alter.table(), sql, ", ", targets(alter)) : null;
    }
    if (command instanceof CreateIndex create) {
      return isOpen(create.requests()) ? new Change(create.table(), sql, " ", Set.of()) : null;
    }
    if (command instanceof DropObjects drop && drop.kind() == SqlObjectKind.INDEX) {
      QualifiedName table = drop.table();
      return table != null && isOpen(drop.requests())
          ? new Change(table, sql, " ", Set.of())
          : null;
    }
    return null;
  }

  private static boolean isOpen(Map<String, String> requests) {
    return !requests.containsKey("algorithm") && !requests.containsKey("lock");
  }

  private static Set<QualifiedName> targets(AlterTable alter) {
    Set<QualifiedName> targets = new LinkedHashSet<>();
    for (AlterAction action : alter.actions()) {
      if (action instanceof AlterAction.AddConstraint add
          && add.constraint() instanceof SqlConstraint.ForeignKey key) {
        targets.add(key.target());
      }
    }
    targets.remove(alter.table());
    return targets;
  }

  /** The statement as one that may be done in one way only; what it ends with may be a comment. */
  String sql(Dialect dialect, Way.Algorithm algorithm, LockMode lock) {
    return new SqlWriter(dialect)
        .user(sql)
        .sql("\n")
        .sql(separator)
        .sql("ALGORITHM=")
        .sql(algorithm.name())
        .sql(separator)
        .sql(lock.name())
        .toString();
  }
}
