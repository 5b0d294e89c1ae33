package org.athanor.command;

import java.nio.file.Path;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;
import org.athanor.script.SchemaJson;

/**
 * The wanted schema as it was saved: its tables, sequences and enum types.
 *
 * @param file a snapshot
 */
public record SnapshotModel(Path file) implements SchemaSource {
  @Override
  public Schema read() {
    Schema schema = SchemaJson.read(file).schema();
    return new Schema(schema.tables(), schema.sequences(), schema.enumTypes());
  }

  @Override
  public String description() {
    return "the snapshot " + file;
  }
}
