package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Adds a primary key, unique, foreign key, check or exclusion constraint to a table.
 *
 * @param table the table
 * @param constraint the wanted constraint
 * @param ifNotExists whether an existing constraint of that name is left alone
 * @param usingIndex the unique index that becomes the one behind a primary key or unique constraint
 *     and takes its name, or null to build one
 */
public record AddConstraint(
    QualifiedName table,
    Constraint constraint,
    boolean ifNotExists,
    @Nullable String usingIndex) implements Operation {

  public AddConstraint {
    boolean isKey = constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    if (usingIndex != null && !isKey) {
      throw refused(table, constraint, "only a primary key or unique constraint takes an index");
    }
    if (ifNotExists && constraint.name() == null) {
      throw refused(table, constraint, "a constraint without a name cannot be looked for");
    }
  }

  /** Adds a constraint that must not be there yet, with an index of its own. */
  public AddConstraint(QualifiedName table, Constraint constraint) {
    this(table, constraint, false, null);
  }

  /** The same for a constraint that is known to be missing. */
  public AddConstraint always() {
    return new AddConstraint(table, constraint, false, usingIndex);
  }

  private static AthanorException refused(
      QualifiedName table, Constraint constraint, String reason) {
    return AthanorException.of(
            ErrorCode.DDL_001,
            "Constraint \"" + constraint.name() + "\" of table \"" + table
                + "\" cannot be added like this: " + reason + ".")
        .fix("give the constraint a name, and usingIndex to keys only")
        .databaseState("Nothing was changed.")
        .build();
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /**
   * Drops it again; empty when it has no name to drop it by. The index that it took is made again,
   * with the keys of the constraint.
   */
  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(constraint.name()).map(this::drop);
  }

  private Operation drop(String name) {
    Operation drop = new DropConstraint(table, name, constraint.kind(), constraint, ifNotExists);
    return usingIndex == null
        ? drop
        : new CustomOperation.Sequenced(
            List.of(drop, new CreateIndex(table, index(usingIndex), false, false)));
  }

  private Index index(String name) {
    if (constraint instanceof UniqueConstraint unique) {
      return Index.of(name, unique.columns())
          .withUnique(true)
          .withInclude(unique.include())
          .withNullsNotDistinct(unique.nullsNotDistinct())
          .withOptions(unique.options());
    }
    PrimaryKey key = (PrimaryKey) constraint;
    return Index.of(name, key.columns())
        .withUnique(true)
        .withInclude(key.include())
        .withOptions(key.options());
  }
}
