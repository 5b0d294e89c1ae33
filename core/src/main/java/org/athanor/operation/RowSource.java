package org.athanor.operation;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.schema.Literal;

/**
 * Where the rows of a {@link BulkInsert} come from.
 *
 * <p>Rows are handed over one at a time, so that their number is not bounded by memory. They may be
 * asked for several times, for a digest, a second try or a script, and are the same each time.
 * Besides {@link RowList}, {@link RowStream} and {@link CsvFile} a user's own class may be one.
 */
public interface RowSource {
  /**
   * Hands all rows over, from the first on.
   *
   * @param consumer takes each row: one value per column, in the order of the columns
   * @throws X what the consumer throws
   * @throws org.athanor.error.AthanorException DDL-020 when a row cannot be read
   */
  <X extends Exception> void forEach(RowConsumer<X> consumer) throws X;

  /** What the rows are, in a few words. */
  String description();

  /**
   * Tells by which texts the source counts in digests: the same texts mean the same rows.
   *
   * @param digest takes the texts in order
   */
  void identify(Consumer<String> digest);

  /**
   * Takes rows.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  interface RowConsumer<X extends Exception> {
    /** Takes the next row. */
    void accept(List<Literal> row) throws X;
  }
}
