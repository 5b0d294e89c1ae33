package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.Binding;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#execute}. */
public final class ExecuteCall implements PendingOperation {
  private final String sql;
  private final @Nullable String reverseSql;
  private final List<Binding> values = new ArrayList<>();

  ExecuteCall(String sql, @Nullable String reverseSql) {
    this.sql = sql;
    this.reverseSql = reverseSql;
  }

  /**
   * Puts a value where {@code :name} stands: text, number, boolean, bytes, UUID, a java.time value
   * or null. It is written as a constant of the database, so that nothing in it is read as SQL.
   *
   * <pre>{@code
   * op.execute("update invoice set state = :state where day < :day")
   *     .bind("state", "it's paid")
   *     .bind("day", LocalDate.of(2026, 1, 1));
   * }</pre>
   */
  public ExecuteCall bind(String name, @Nullable Object value) {
    values.add(new Binding(name, Literal.of(value)));
    return this;
  }

  @Override
  public Operation finish() {
    return new Execute(sql, reverseSql, values);
  }
}
