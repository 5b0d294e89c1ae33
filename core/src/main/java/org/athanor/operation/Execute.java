package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one SQL statement in the database's own words.
 *
 * @param sql the statement, without the semicolon at its end
 * @param reverseSql the statement that takes it back, or null
 * @param values what stands for {@code :name} in either statement
 */
public record Execute(String sql, @Nullable String reverseSql, List<Binding> values)
    implements Operation {
  public Execute {
    values = List.copyOf(values);
  }

  /** A statement without values to put into it. */
  public Execute(String sql, @Nullable String reverseSql) {
    this(sql, reverseSql, List.of());
  }

  /** A statement whose reverse is not known. */
  public static Execute of(String sql) {
    return new Execute(sql, null);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(reverseSql).map(back -> new Execute(back, sql, values));
  }
}
