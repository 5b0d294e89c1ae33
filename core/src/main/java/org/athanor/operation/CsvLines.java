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

  private final Reader in;
  private final StringBuilder field = new StringBuilder();
  private int next;
  private int number = 1;

  CsvLines(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
    if (next == BYTE_ORDER_MARK) {
      this.next = in.read();
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
    next = in.read();
  }

  private @Nullable String field() throws IOException, Malformed {
    if (next == '"') {
      return quoted();
    }
    field.setLength(0);
    while (next != ',' && next != '\r' && next != '\n' && next != END) {
      if (next == '"') {
        throw new Malformed("a quotation mark stands inside a field that does not begin with one");
      }
      field.append((char) next);
      step();
    }
    return field.isEmpty() ? null : field.toString();
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
