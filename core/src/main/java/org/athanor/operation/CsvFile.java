package org.athanor.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file of comma-separated values in UTF-8, as <a
 * href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has them.
 *
 * <p>The first line names the columns; columns that are not asked for are passed over. A field
 * without any character is NULL, as PostgreSQL's COPY has it, and {@code ""} is the empty text. All
 * values are texts, which the database reads as the type of their column.
 *
 * @param name the name of the file, for messages
 * @param columns the columns that are read, in the order of the insert
 * @param content opens the file
 */
public record CsvFile(String name, List<String> columns, Content content) implements RowSource {
  private static final int BUFFER = 8192;

  public CsvFile {
    columns = List.copyOf(columns);
  }

  /** Opens a file; each time from its beginning. */
  @FunctionalInterface
  public interface Content {
    /**
     * Opens it; the caller closes it.
     *
     * @throws IOException when there is no such file, or it cannot be read
     */
    InputStream open() throws IOException;
  }

  @Override
  public <X extends Exception> void forEach(RowConsumer<X> consumer) throws X {
    CsvLines lines = null;
    try (InputStream in = content.open();
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      lines = new CsvLines(reader);
      List<@Nullable String> header = lines.next();
      int[] positions = positions(header == null ? List.of() : header);
      int width = header == null ? 0 : header.size();
      for (List<@Nullable String> line = lines.next(); line != null; line = lines.next()) {
        consumer.accept(row(line, width, positions));
      }
    } catch (CsvLines.Malformed | CharacterCodingException e) {
      String problem = e instanceof CsvLines.Malformed ? e.getMessage() : "it is not UTF-8";
      throw unreadable(problem + ", near line " + (lines == null ? 1 : lines.number()), e);
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private int[] positions(List<@Nullable String> header) {
    int[] positions = new int[columns.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = header.indexOf(columns.get(i));
      if (positions[i] < 0) {
        throw unreadable(
            "its first line names no column \"" + columns.get(i) + "\" but " + header, null);
      }
    }
    return positions;
  }

  private static List<Literal> row(List<@Nullable String> line, int width, int[] positions)
      throws CsvLines.Malformed {
    if (line.size() != width) {
      throw new CsvLines.Malformed(
          "a line has " + line.size() + " fields and the first line " + width);
    }
    List<Literal> row = new ArrayList<>(positions.length);
    for (int position : positions) {
      row.add(Literal.of(line.get(position)));
    }
    return row;
  }

  private AthanorException unreadable(String problem, @Nullable Exception cause) {
    return AthanorException.of(
            ErrorCode.DDL_020, "Rows of file \"" + name + "\" cannot be read: " + problem + ".")
        .fix("put the file beside the revision; its first line names the columns " + columns
            + ", and commas separate its fields")
        .databaseState("Nothing of this revision was changed.")
        .cause(cause)
        .build();
  }

  @Override
  public String description() {
    return "rows of " + name;
  }

  /**
   * By a checksum of the file, in which ends of lines count the same in both forms. It is to notice
   * an edit, and must not cost as much as the insert; so it is no cryptographic one.
   */
  @Override
  public void identify(Consumer<String> digest) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    long length = 0;
    try (InputStream in = content.open()) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int kept = withoutCarriageReturns(buffer, count);
        one.update(buffer, 0, kept);
        other.update(buffer, 0, kept);
        length += kept;
      }
    } catch (IOException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
    digest.accept("crc32:" + one.getValue() + " crc32c:" + other.getValue() + " length:" + length);
  }

  private static int withoutCarriageReturns(byte[] buffer, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (buffer[i] != '\r') {
        buffer[kept++] = buffer[i];
      }
    }
    return kept;
  }

  @Override
  public String toString() {
    return "CsvFile[" + name + "]";
  }
}
