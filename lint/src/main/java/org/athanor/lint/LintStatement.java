package org.athanor.lint;

import java.util.List;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlCommand;

/**
 * A statement with all that is known when it runs.
 *
 * @param index its place in the unit, from 0
 * @param command what it says
 * @param source its text and where it stands
 * @param facts what it does; locks and work on tables that the same unit creates are left in
 * @param before the database before it
 * @param settings the settings in force
 * @param state the transaction that it runs in
 * @param created what the unit has created before it
 */
public record LintStatement(
    int index,
    SqlCommand command,
    Source source,
    StatementFacts facts,
    CatalogState before,
    SessionSettings settings,
    TransactionState state,
    Created created) {

  /** Whether the unit has created this table or view before. */
  public boolean isNew(QualifiedName table) {
    return created.has(before.nameOf(table));
  }

  /** Whether the unit has created this column before, with its table or after. */
  public boolean isNew(QualifiedName table, String column) {
    return created.has(before.nameOf(table), column);
  }

  /**
   * Where a statement stands.
   *
   * @param text its text
   * @param file the file, as it was given
   * @param line the line of its first word, from 1
   * @param column the column of its first word, from 1
   */
  public record Source(String text, String file, int line, int column) {}

  /**
   * The transaction around a statement.
   *
   * @param open whether one is open
   * @param explicit whether a statement of the unit has opened it
   * @param held the locks that it holds on tables that existed before the unit
   */
  public record TransactionState(boolean open, boolean explicit, List<StatementFacts.Lock> held) {
    public TransactionState {
      held = List.copyOf(held);
    }
  }

  /**
   * What a unit has created so far, by names as the catalog writes them.
   *
   * @param tables tables and views, temporary ones among them
   * @param columns columns added to tables that existed before
   */
  public record Created(Set<QualifiedName> tables, Set<ColumnName> columns) {
    public Created {
      tables = Set.copyOf(tables);
      columns = Set.copyOf(columns);
    }

    /** Whether the unit has created this table. */
    public boolean has(QualifiedName table) {
      return tables.contains(table);
    }

    /** Whether the unit has created this column, with its table or after. */
    public boolean has(QualifiedName table, String column) {
      return has(table) || columns.contains(new ColumnName(table, column));
    }
  }

  /** A column of a table. */
  public record ColumnName(QualifiedName table, String column) {}
}
