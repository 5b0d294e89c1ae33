package org.athanor.dialects.postgresql.trace;

import java.util.Collection;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A lock that somebody holds in the way of a statement, so that it can be looked at while it waits.
 * It is the weakest that the statement has to wait for.
 *
 * @param table the table
 * @param mode its mode, as LOCK TABLE takes it
 */
record Obstacle(QualifiedName table, String mode) {
  private static final String READING = "ACCESS SHARE";
  private static final String WRITING = "ROW EXCLUSIVE";
  private static final String ALTERING = "SHARE UPDATE EXCLUSIVE";

  /**
   * What stands in the way of a statement.
   *
   * @param facts what the statement is expected to do
   * @param relations all that there is
   * @return null when no table is known that it locks
   */
  static @Nullable Obstacle of(
      SqlCommand command, StatementFacts facts, Collection<Relation> relations) {
    if (command instanceof CreateIndex create && create.is(CreateIndex.Trait.CONCURRENTLY)) {
      // It waits until nobody writes with the old set of indexes.
      return new Obstacle(create.table(), WRITING);
    }
    QualifiedName replaced = replacedBesideOthers(command, relations);
    if (replaced != null) {
      return new Obstacle(replaced, READING);
    }
    if (facts.locks().isEmpty()) {
      return null;
    }
    StatementFacts.Lock strongest = facts.locks().get(0);
    boolean waitsForWriters = strongest.mode().blocksWrites();
    String mode = strongest.mode().blocksReads() ? READING : waitsForWriters ? WRITING : ALTERING;
    return new Obstacle(strongest.table(), mode);
  }

  /**
   * The table of which something is taken away while others go on: the statement ends by waiting
   * for all who may still use it, readers too.
   */
  private static @Nullable QualifiedName replacedBesideOthers(
      SqlCommand command, Collection<Relation> relations) {
    if (command instanceof DropObjects drop && drop.is(DropObjects.Trait.CONCURRENTLY)) {
      return tableOf(drop.names().get(0), relations);
    }
    if (command instanceof Maintenance.Reindex reindex && reindex.concurrently()) {
      QualifiedName name = reindex.name();
      return name == null || reindex.kind() == SqlObjectKind.TABLE
          ? name
          : tableOf(name, relations);
    }
    return command instanceof AlterTable alter ? detachedBesideOthers(alter) : null;
  }

  /** It holds its locks together only in the end, when it waits for readers of the partition. */
  private static @Nullable QualifiedName detachedBesideOthers(AlterTable alter) {
    for (AlterAction action : alter.actions()) {
      if (action instanceof AlterAction.DetachPartition detach
          && detach.mode().equalsIgnoreCase("CONCURRENTLY")) {
        return detach.partition();
      }
    }
    return null;
  }

  private static @Nullable QualifiedName tableOf(
      QualifiedName index, Collection<Relation> relations) {
    for (Relation each : relations) {
      if (each.isIndex() && each.name().equals(index)) {
        return relations.stream()
            .filter(table -> table.id() == each.table())
            .map(Relation::name)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  /** The statement that takes the lock. */
  String sql(Dialect dialect) {
    return new SqlWriter(dialect)
        .sql("LOCK TABLE ONLY ")
        .name(table)
        .sql(" IN ")
        .sql(mode)
        .sql(" MODE")
        .toString();
  }
}
