package org.athanor.dialect;

import java.util.List;
import org.athanor.schema.Table;

/**
 * A table as it is in the database, with what hangs on it but is not part of it.
 *
 * @param table its definition
 * @param dependents triggers and views, each with the SQL that makes it again, in the order in
 *     which they can be made
 */
public record TableSnapshot(Table table, List<Dependent> dependents) {
  public TableSnapshot {
    dependents = List.copyOf(dependents);
  }

  /**
   * Something that hangs on a table.
   *
   * @param kind {@code trigger} or {@code view}
   * @param name its exact name
   * @param sql the statement that makes it
   */
  public record Dependent(String kind, String name, String sql) {}
}
