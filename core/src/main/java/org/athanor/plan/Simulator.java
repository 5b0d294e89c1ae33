package org.athanor.plan;

import java.util.List;
import org.athanor.operation.Operation;
import org.athanor.schema.Schema;

/**
 * Tells what a schema is after operations, without a database.
 *
 * <p>It proves plans and answers for tables in offline mode. Free SQL and code count as changing
 * nothing; expressions are not rewritten when a column that they name is renamed. Immutable and
 * thread-safe.
 */
public final class Simulator {
  /**
   * The schema after the operations.
   *
   * @param before the schema that they start from
   * @param operations the operations, in order
   */
  public Schema apply(Schema before, List<Operation> operations) {
    SimulatedSchema schema = new SimulatedSchema(before);
    operations.forEach(operation -> operation.accept(schema));
    return schema.schema();
  }
}
