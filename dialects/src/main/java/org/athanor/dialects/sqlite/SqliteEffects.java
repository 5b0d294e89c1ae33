package org.athanor.dialects.sqlite;

import java.util.Set;
import org.athanor.catalog.Catalog;
import org.athanor.effects.EffectsModel;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StandardLosses;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * Knows what statements of SQLite do: one writer at a time <a
 * href="https://www.sqlite.org/lockingv3.html">locks the file</a>, so each change keeps all other
 * writers out until its transaction ends. Immutable and thread-safe.
 */
final class SqliteEffects implements EffectsModel {
  /** One transaction writes; readers go on until it commits. */
  private static final LockMode RESERVED =
      new LockMode("RESERVED", 1, Set.of(Access.WRITE, Access.DDL));

  @Override
  public StatementFacts factsOf(SqlCommand command, Catalog catalog, SessionSettings settings) {
    FactsBuilder facts = new FactsBuilder();
    StandardLosses.state(command, catalog, facts);
    if (command instanceof AlterTable alter) {
      QualifiedName table = catalog.nameOf(alter.table());
      facts.lock(table, RESERVED);
      alter.actions().forEach(action -> alter(action, table, facts));
    } else if (command instanceof CreateIndex create) {
      QualifiedName table = catalog.nameOf(create.table());
      facts.lock(table, RESERVED).work(table, Kind.INDEX_BUILD, "the index is built");
    } else if (command instanceof DropObjects drop) {
      drop(drop, catalog, facts);
    } else if (command instanceof Maintenance.Vacuum) {
      facts.transaction(TransactionRule.OUTSIDE);
      catalog
          .tables()
          .forEach(table -> facts
              .lock(table.name(), RESERVED)
              .work(table.name(), Kind.REWRITE, "VACUUM writes the whole file anew"));
    } else if (command instanceof DataChange change) {
      change(change, catalog, facts);
    }
    return facts.build();
  }

  /** <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>. */
  private static void alter(AlterAction action, QualifiedName table, FactsBuilder facts) {
    if (action instanceof AlterAction.DropColumn) {
      facts.work(table, Kind.REWRITE, "each row is written without the column");
    } else if (action instanceof AlterAction.AddColumn add && isVerified(add.column())) {
      facts.work(table, Kind.SCAN, "the rows are verified with the new column");
    }
  }

  private static boolean isVerified(SqlColumn column) {
    boolean isGenerated = column.generation() instanceof SqlColumn.Generation.Computed;
    return column.has(SqlConstraint.Check.class) || isGenerated && column.isNotNull();
  }

  private static void drop(DropObjects drop, Catalog catalog, FactsBuilder facts) {
    if (drop.kind() == SqlObjectKind.TABLE) {
      for (QualifiedName name : drop.names()) {
        facts.lock(catalog.nameOf(name), RESERVED);
      }
    } else if (drop.kind() == SqlObjectKind.INDEX) {
      drop.names()
          .forEach(name ->
              catalog.tableOfIndex(name).ifPresent(table -> facts.lock(table.name(), RESERVED)));
    }
  }

  private static void change(DataChange change, Catalog catalog, FactsBuilder facts) {
    QualifiedName table = catalog.nameOf(change.table());
    facts.lock(table, RESERVED);
    if (change.limits() == DataChange.Limits.NONE) {
      facts.work(table, Kind.ROW_CHANGES, "nothing bounds the rows");
    }
  }
}
