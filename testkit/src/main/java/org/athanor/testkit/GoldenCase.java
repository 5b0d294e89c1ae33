package org.athanor.testkit;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.schema.Table;

/**
 * One operation whose SQL is kept in a file.
 *
 * @param name names the file, as {@code operation-case} in lower case with hyphens
 * @param operation the operation
 * @param present the tables that stand when it runs, for products that must know them
 */
public record GoldenCase(String name, Operation operation, List<Table> present) {
  public GoldenCase {
    present = List.copyOf(present);
  }

  /** A case that needs to know no table. */
  public static GoldenCase of(String name, Operation operation) {
    return new GoldenCase(name, operation, List.of());
  }
}
