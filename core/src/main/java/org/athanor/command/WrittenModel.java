package org.athanor.command;

import java.util.List;
import org.athanor.migration.Operations;
import org.athanor.migration.WantedSchema;
import org.athanor.plan.Simulator;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;

/**
 * The wanted schema as Java code says it.
 *
 * @param parts what makes it, one after the other
 */
public record WrittenModel(List<WantedSchema> parts) implements SchemaSource {
  public WrittenModel {
    parts = List.copyOf(parts);
  }

  @Override
  public Schema read() {
    return new Simulator()
        .apply(Schema.empty(), Operations.record(op -> parts.forEach(part -> part.define(op))));
  }

  @Override
  public String description() {
    return "the schema of "
        + String.join(
            ", ", parts.stream().map(part -> part.getClass().getName()).toList());
  }
}
