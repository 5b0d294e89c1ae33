package org.athanor.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.EnumType;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * A schema as bytes, and back: what a cache keeps of a model.
 *
 * <p>Bytes of another format version, or damaged ones, are not read and not an error: the caller
 * asks the model again.
 */
final class SchemaSnapshot {
  private static final int FORMAT = 0x41544803;

  private SchemaSnapshot() {}

  static byte[] write(Schema schema) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeInt(FORMAT);
    ValueWriter writer = new ValueWriter(output);
    writer.write(schema.tables());
    writer.write(schema.sequences());
    writer.write(schema.enumTypes());
    writer.write(schema.objects());
    writer.write(schema.renames());
    output.flush();
    return bytes.toByteArray();
  }

  static Optional<Schema> read(byte[] bytes) {
    try {
      DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes));
      if (input.readInt() != FORMAT) {
        return Optional.empty();
      }
      ValueReader reader = new ValueReader(input);
      List<Table> tables = reader.list(Table.class);
      List<Sequence> sequences = reader.list(Sequence.class);
      List<EnumType> enumTypes = reader.list(EnumType.class);
      List<SchemaObject> objects = reader.list(SchemaObject.class);
      List<Rename> renames = reader.list(Rename.class);
      return input.read() < 0
          ? Optional.of(new Schema(tables, sequences, enumTypes, objects).withRenames(renames))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
