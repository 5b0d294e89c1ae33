package org.athanor.dialects.mysql;

import java.util.Optional;
import java.util.function.Predicate;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** What the compiler asks about tables as they are. Not thread-safe when its lookup is not. */
final class PresentTables {
  private final ServerFacts facts;
  private final SchemaLookup lookup;

  PresentTables(ServerFacts facts, SchemaLookup lookup) {
    this.facts = facts;
    this.lookup = lookup;
  }

  /** Whether a database can be asked at all. */
  boolean isLive() {
    return lookup.isLive();
  }

  /** Whether every index that is made or dropped is told. */
  boolean isExhaustive() {
    return lookup.isExhaustive();
  }

  Optional<Table> table(QualifiedName name) {
    return lookup.table(name).map(TableSnapshot::table);
  }

  Optional<Column> column(QualifiedName table, String name) {
    return table(table).stream()
        .flatMap(found -> found.columns().stream())
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst();
  }

  Optional<Constraint> constraint(QualifiedName table, String name) {
    return table(table).stream()
        .flatMap(found -> found.constraints().stream())
        .filter(constraint -> name.equalsIgnoreCase(constraint.name()))
        .findFirst();
  }

  /**
   * The check that belongs to the definition of a column, which has the column's name: <a
   * href="https://mariadb.com/kb/en/constraint/#check-constraints">field constraints</a>.
   */
  Optional<Check> checkOf(QualifiedName table, String column) {
    if (!facts.hasChecksOfColumns()) {
      return Optional.empty();
    }
    return constraint(table, column).filter(Check.class::isInstance).map(Check.class::cast);
  }

  /**
   * Whether a check of that name belongs to the definition of a column, in a plan that tells
   * everything: both sides are as the catalog names them.
   *
   * @param isAdded whether there will be a column of that name
   */
  boolean hasFieldCheck(QualifiedName table, String name, boolean isAdded) {
    return facts.hasChecksOfColumns()
        && isExhaustive()
        && (isAdded || column(table, name).isPresent());
  }

  /** Whether a table is known to have no primary key. */
  boolean hasNoPrimaryKey(QualifiedName name) {
    return table(name).filter(found -> found.primaryKey() == null).isPresent();
  }

  /**
   * The column that is changed, which has to be stated whole: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">MODIFY</a> drops what it does
   * not repeat.
   *
   * @throws AthanorException DDL-003 when nobody knows it
   */
  Column before(AlterColumn operation) {
    Column told = operation.existing();
    return told != null ? told : whole(operation.table(), operation.column());
  }

  /** The column as it is; {@link #before} says what for. */
  Column whole(QualifiedName table, String name) {
    return column(table, name)
        .orElseThrow(() -> refused(
            facts.title() + " changes column \"" + name + "\" of table \"" + table
                + "\" only by stating it whole, and its present definition is not known.",
            "say what it is now, as in .existing(varchar(20), c -> c.notNull()), or run against"
                + " the database, where Athanor looks"));
  }

  /**
   * Whether there is nothing to do for an operation that asks IF [NOT] EXISTS, on a product that
   * has no such clause there.
   *
   * @param done whether the table is already as asked
   * @throws AthanorException DDL-003 when there is no clause and nobody who could be asked
   */
  boolean isDone(boolean asked, QualifiedName table, Predicate<Table> done) {
    if (!asked || facts.hasIfExistsEverywhere()) {
      return false;
    }
    if (!lookup.isLive()) {
      throw refused(
          facts.title()
              + " knows IF EXISTS and IF NOT EXISTS for tables alone, not for the parts of"
              + " table \"" + table + "\".",
          "run against the database, where Athanor looks first, or leave the condition out");
    }
    return table(table).filter(done).isPresent();
  }

  /**
   * The key with the columns that it refers to: REFERENCES must name them.
   *
   * @param own the table that is being created with the key, or null
   */
  ForeignKey stated(ForeignKey key, @Nullable Table own) {
    if (!key.targetColumns().isEmpty()) {
      return key;
    }
    PrimaryKey primary = own != null && own.name().equals(key.target())
        ? own.primaryKey()
        : table(key.target()).map(Table::primaryKey).orElse(null);
    if (primary == null) {
      throw refused(
          facts.title() + " needs the columns that foreign key \"" + key.name() + "\" refers to in"
              + " table \"" + key.target() + "\".",
          "name them: .references(\"" + key.target().name() + "\", \"id\")");
    }
    return key.withColumns(key.columns(), primary.columns());
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
