package org.athanor.script;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the values that schemas are made of; a record is its name and its components. */
final class ValueWriter {
  private final DataOutputStream output;

  ValueWriter(DataOutputStream output) {
    this.output = output;
  }

  void write(@Nullable Object value) throws IOException {
    if (value == null) {
      tag(ValueTag.NULL);
    } else if (value instanceof String text) {
      tag(ValueTag.TEXT);
      bytes(text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof List<?> list) {
      tag(ValueTag.LIST);
      output.writeInt(list.size());
      for (Object item : list) {
        write(item);
      }
    } else if (value instanceof Record) {
      tag(ValueTag.RECORD);
      record(value);
    } else if (value instanceof Enum<?> constant) {
      tag(ValueTag.ENUM);
      output.writeUTF(constant.getDeclaringClass().getName());
      output.writeUTF(constant.name());
    } else {
      plain(value);
    }
  }

  private void plain(Object value) throws IOException {
    if (value instanceof Boolean truth) {
      tag(ValueTag.BOOLEAN);
      output.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      tag(ValueTag.INT);
      output.writeInt(number);
    } else if (value instanceof Long number) {
      tag(ValueTag.LONG);
      output.writeLong(number);
    } else if (value instanceof Double number) {
      tag(ValueTag.DOUBLE);
      output.writeDouble(number);
    } else if (value instanceof byte[] raw) {
      tag(ValueTag.BYTES);
      bytes(raw);
    } else {
      // The rest of what a literal may be: its own text is enough to make it again.
      tag(ValueTag.PARSED);
      output.writeUTF(value.getClass().getSimpleName());
      output.writeUTF(value.toString());
    }
  }

  private void record(Object value) throws IOException {
    output.writeUTF(value.getClass().getName());
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        write(component.getAccessor().invoke(value));
      }
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private void bytes(byte[] raw) throws IOException {
    output.writeInt(raw.length);
    output.write(raw);
  }

  // The file is a cache, thrown away with the version that wrote it.
  @SuppressWarnings("EnumOrdinal")
  private void tag(ValueTag tag) throws IOException {
    output.writeByte(tag.ordinal());
  }
}
