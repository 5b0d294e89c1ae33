package org.athanor.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CsvFile;
import org.athanor.operation.Operation;
import org.athanor.operation.RowList;
import org.athanor.operation.RowSource;
import org.athanor.operation.RowStream;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Details of {@link Operations#bulkInsert}: where the rows come from.
 *
 * <pre>{@code
 * op.bulkInsert("status", "id", "name").row(1, "open").row(2, "done");
 * op.bulkInsert("country", "code", "name").csv("countries.csv");
 * op.bulkInsert("day", "n", "label")
 *     .rows("a row for each day of a century",
 *         () -> IntStream.range(0, 36_525).mapToObj(n -> new Object[] {n, "day " + n}));
 * }</pre>
 */
public final class BulkInsertCall implements PendingOperation {
  private final QualifiedName table;
  private final List<String> columns;
  private final Attachments attachments;
  private final List<List<Literal>> rows = new ArrayList<>();
  private @Nullable RowSource source;
  private @Nullable String identity;

  BulkInsertCall(QualifiedName table, List<String> columns, Attachments attachments) {
    this.table = table;
    this.columns = columns;
    this.attachments = attachments;
  }

  /**
   * Adds a row: one value per column, in the order of the columns.
   *
   * @throws AthanorException DDL-001 when the number of values is not that of the columns
   */
  public BulkInsertCall row(@Nullable Object... values) {
    rows.add(literals(rows.size() + 1, values));
    return this;
  }

  /**
   * Adds rows that are at hand.
   *
   * @throws AthanorException DDL-001 when the number of values is not that of the columns
   */
  public BulkInsertCall rows(Iterable<@Nullable Object[]> values) {
    values.forEach(each -> rows.add(literals(rows.size() + 1, each)));
    return this;
  }

  /**
   * Takes the rows from a stream, which is opened when they are inserted and never held as a whole:
   * millions of rows need no more memory than a few hundred.
   *
   * <p>The stream may be opened more than once, for a second try or a script, and must give the
   * same rows each time. Digests know it by its description and by the source of the revision.
   *
   * @param description what the rows are, in a few words
   * @param stream gives a new stream; each of its arrays has one value per column
   * @throws AthanorException DDL-001, when the rows are inserted, for a wrong number of values
   */
  public BulkInsertCall rows(
      String description, Supplier<? extends Stream<@Nullable Object[]>> stream) {
    return from(new RowStream(description, () -> {
      int[] number = {0};
      return stream.get().map(values -> literals(++number[0], values));
    }));
  }

  /**
   * Takes the rows from a source of one's own, such as a reader of another file format.
   *
   * @param rows the rows, each with one value per column
   */
  public BulkInsertCall rows(RowSource rows) {
    return from(rows);
  }

  /**
   * Takes the rows from a file of comma-separated values that lies beside the revision, or as a
   * resource in its package. See {@link CsvFile} for its form: the first line names the columns, an
   * empty field is NULL and {@code ""} is the empty text.
   *
   * @param file its name, such as {@code countries.csv}
   */
  public BulkInsertCall csv(String file) {
    return from(new CsvFile(file, columns, () -> attachments.open(file)));
  }

  /**
   * Says that the rows bring the numbers of an identity column: they are taken also where the
   * database always hands out its own, and it goes on counting above the greatest.
   *
   * @param column one of the columns of the insert
   */
  public BulkInsertCall identity(String column) {
    identity = column;
    return this;
  }

  private BulkInsertCall from(RowSource rowSource) {
    if (source != null) {
      throw twoSources();
    }
    source = rowSource;
    return this;
  }

  private AthanorException twoSources() {
    return AthanorException.of(
            ErrorCode.DDL_001,
            "The insert into table \"" + table + "\" takes rows from more than one place.")
        .fix("write one op.bulkInsert(\"" + table.name() + "\", ...) for each")
        .databaseState("Nothing was changed.")
        .build();
  }

  private List<Literal> literals(int number, @Nullable Object[] values) {
    if (values.length != columns.size()) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "Row " + number + " for table \"" + table + "\" has " + values.length + " values for "
                  + columns.size() + " columns.")
          .evidence("columns: " + columns)
          .evidence("values:  " + Arrays.toString(values))
          .fix("give one value per column")
          .databaseState("Nothing was changed.")
          .build();
    }
    List<Literal> literals = new ArrayList<>(values.length);
    for (Object value : values) {
      literals.add(Literal.of(value));
    }
    return literals;
  }

  @Override
  public Operation finish() {
    if (source != null && !rows.isEmpty()) {
      throw twoSources();
    }
    if (identity != null && !columns.contains(identity)) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "The insert into table \"" + table + "\" gives no column \"" + identity
                  + "\", whose numbers it is said to bring.")
          .evidence("columns: " + columns)
          .fix("name one of the columns in .identity(...), or leave it out")
          .databaseState("Nothing was changed.")
          .build();
    }
    RowSource all = source == null ? new RowList(rows) : source;
    return new BulkInsert(table, columns, all, identity);
  }
}
