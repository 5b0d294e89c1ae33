package org.athanor.lint.rule;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogIndex;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** The indexes that a statement drops, as far as they are known. */
final class DroppedIndexes {
  private DroppedIndexes() {}

  /** An index that is dropped. */
  record Dropped(QualifiedName table, CreateIndex index) {
    /** Whether it is one of this table. */
    boolean is(QualifiedName other) {
      return table.equals(other);
    }

    /** Whether it keeps its columns unique in all rows. */
    boolean isUnique() {
      return index.is(CreateIndex.Trait.UNIQUE)
          && index.where() == null
          && index.columns().size() == index.keys().size();
    }
  }

  /** Those of this statement. */
  static List<Dropped> of(LintStatement statement) {
    if (statement.command() instanceof DropObjects drop && drop.kind() == SqlObjectKind.INDEX) {
      return drop.names().stream().flatMap(name -> named(statement, drop, name)).toList();
    }
    if (statement.command() instanceof AlterTable alter) {
      return alter.actions().stream()
          .flatMap(action -> of(statement, alter, action))
          .toList();
    }
    return List.of();
  }

  private static Stream<Dropped> named(
      LintStatement statement, DropObjects drop, QualifiedName name) {
    QualifiedName table = drop.table();
    if (table != null) {
      return ofTable(statement, table, name.name());
    }
    return statement.before().index(name).stream()
        .map(CatalogIndex::definition)
        .map(index -> new Dropped(statement.before().nameOf(index.table()), index));
  }

  private static Stream<Dropped> of(LintStatement statement, AlterTable alter, AlterAction action) {
    if (action instanceof AlterAction.DropIndex drop) {
      return ofTable(statement, alter.table(), drop.index());
    }
    if (action instanceof AlterAction.DropConstraint drop) {
      return ofTable(statement, alter.table(), drop.constraint());
    }
    return Stream.empty();
  }

  private static Stream<Dropped> ofTable(
      LintStatement statement, QualifiedName table, String index) {
    return statement.before().table(table).flatMap(known -> known.index(index)).stream()
        .map(CatalogIndex::definition)
        .map(definition -> new Dropped(statement.before().nameOf(table), definition));
  }
}
