package org.athanor.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one SQL statement in the database's own words.
 *
 * @param sql the statement, without the semicolon at its end
 * @param reverseSql the statement that takes it back, or null
 */
public record Execute(String sql, @Nullable String reverseSql) implements Operation {
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
    return Optional.ofNullable(reverseSql).map(back -> new Execute(back, sql));
  }
}
