package org.athanor.operation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column and its values.
 *
 * @param table the table
 * @param column the name of the column
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing column is no error
 * @param dependents what hangs on the column and is dropped with it where the product does not do
 *     so by itself: SQL Server keeps it otherwise, and refuses to drop the column
 * @param place where it stood, for the way back; null where that does not count or is the end
 */
public record DropColumn(
    QualifiedName table,
    String column,
    @Nullable Column existing,
    boolean ifExists,
    Set<Dependent> dependents,
    @Nullable ColumnPlace place)
    implements Operation {

  /** What hangs on a column. */
  public enum Dependent {
    /** Its default, which is a constraint on SQL Server. */
    DEFAULT,
    /** Checks of the column. */
    CHECKS,
    /** Foreign keys of the column. */
    FOREIGN_KEYS
  }

  /** Copies the set. */
  public DropColumn {
    Set<Dependent> sorted = EnumSet.noneOf(Dependent.class);
    sorted.addAll(dependents);
    dependents = Collections.unmodifiableSet(sorted);
  }

  /** Drops a column with what the product drops by itself. */
  public DropColumn(
      QualifiedName table, String column, @Nullable Column existing, boolean ifExists) {
    this(table, column, existing, ifExists, Set.of(), null);
  }

  /** The same for a column that comes back at a place. */
  public DropColumn from(@Nullable ColumnPlace newPlace) {
    return new DropColumn(table, column, existing, ifExists, dependents, newPlace);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new AddColumn(table, was, ifExists, place));
  }
}
