package org.athanor.operation;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file of comma-separated values, one at a time; not thread-safe. */
final class CsvLines {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 14;

  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder field = new StringBuilder();
  private int position;
  private int limit;
  private int next;
  private int number = 1;

  CsvLines(Reader in) throws IOException {
    this.in = in;
    step();
    if (next == BYTE_ORDER_MARK) {
      step();
    }
  }

  /** The number of the line that is read next, from 1. */
  int number() {
    return number;
  }

  /** The fields of the next line that is not empty, null for a field without text; or null. */
  @Nullable List<@Nullable String> next() throws IOException, Malformed {
    while (next == '\r' || next == '\n') {
      endOfLine();
    }
    if (next == END) {
      return null;
    }
    List<@Nullable String> fields = new ArrayList<>();
    fields.add(field());
    while (next == ',') {
      step();
      fields.add(field());
    }
    endOfLine();
    return fields;
  }

  private void endOfLine() throws IOException {
    if (next == '\r') {
      step();
    }
    if (next == '\n') {
      step();
    }
    number++;
  }

  private void step() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    next = position < limit ? buffer[position++] : END;
  }

  private @Nullable String field() throws IOException, Malformed {
    if (next == '"') {
      return quoted();
    }
    field.setLength(0);
    while (!endsField(next)) {
      field.append((char) next);
      appendRun();
      step();
    }
    if (next == '"') {
      throw new Malformed("a quotation mark stands inside a field that does not begin with one");
    }
    return field.isEmpty() ? null : field.toString();
  }

  /** Takes what belongs to the field and is in the buffer already: nearly always all of it. */
  private void appendRun() {
    int start = position;
    while (position < limit && !endsField(buffer[position])) {
      position++;
    }
    field.append(buffer, start, position - start);
  }

  private static boolean endsField(int c) {
    return c == ',' || c == '\n' || c == '\r' || c == '"' || c == END;
  }

  private String quoted() throws IOException, Malformed {
    field.setLength(0);
    do {
      step();
      while (next != '"') {
        inside();
      }
      step();
      if (next == '"') {
        field.append('"');
      }
    } while (next == '"');
    if (next != ',' && next != '\r' && next != '\n' && next != END) {
      throw new Malformed("something follows the quotation mark that closes a field");
    }
    return field.toString();
  }

  private void inside() throws IOException, Malformed {
    if (next == END) {
      throw new Malformed("a quotation mark is never closed");
    }
    if (next == '\n') {
      number++;
    }
    field.append((char) next);
    step();
  }

  /** A file that does not hold to the form. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String problem) {
      super(problem);
    }
  }
}
