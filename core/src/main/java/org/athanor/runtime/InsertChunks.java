package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.Literal;

/**
 * Puts rows into INSERT statements, of which each holds a bounded number of rows and of characters.
 *
 * <p>The statements hold literals: a literal takes the type of its column (jsonb, uuid, an enum),
 * where a bound text would be refused.
 */
final class InsertChunks {
  private static final int MAX_LENGTH = 500_000;

  private final Dialect dialect;
  private final Statement.Insert insert;
  private final int maxRows;

  InsertChunks(Dialect dialect, Statement.Insert insert) {
    this.dialect = dialect;
    this.insert = insert;
    this.maxRows = dialect.session().scriptStyle().rowsPerInsert();
  }

  /**
   * Hands the statements over in order, and never holds more than one.
   *
   * @param consumer takes each
   * @throws X what the consumer throws
   */
  <X extends Exception> void forEach(ChunkConsumer<X> consumer) throws X {
    List<List<Literal>> rows = new ArrayList<>();
    long[] state = {1, 0};
    insert.rows().forEach(row -> {
      rows.add(row);
      state[1] += length(row);
      if (rows.size() == maxRows || state[1] >= MAX_LENGTH) {
        consumer.accept(new Chunk(state[0], rows, sql(rows)));
        state[0] += rows.size();
        state[1] = 0;
        rows.clear();
      }
    });
    if (!rows.isEmpty()) {
      consumer.accept(new Chunk(state[0], rows, sql(rows)));
    }
  }

  /** About how long a row is as SQL. */
  private static int length(List<Literal> row) {
    int length = 0;
    for (Literal literal : row) {
      Object value = literal.value();
      if (value instanceof String text) {
        length += text.length();
      } else if (value instanceof byte[] bytes) {
        length += 2 * bytes.length;
      } else {
        length += 8;
      }
    }
    return length;
  }

  /** One INSERT of some rows. */
  String sql(List<List<Literal>> rows) {
    SqlWriter sql = new SqlWriter(dialect).sql(insert.head());
    String rowSeparator = rows.size() == 1 ? " (" : "\n  (";
    for (List<Literal> row : rows) {
      sql.sql(rowSeparator);
      for (int i = 0; i < row.size(); i++) {
        sql.sqlIf(i > 0, ", ").literal(row.get(i));
      }
      sql.sql(")");
      rowSeparator = ",\n  (";
    }
    return sql.toString();
  }

  /**
   * Some rows with their statement.
   *
   * @param first the number of the first of them, from 1
   * @param rows the rows; they are other ones afterwards
   * @param sql the INSERT
   */
  record Chunk(long first, List<List<Literal>> rows, String sql) {}

  /**
   * Takes statements.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  interface ChunkConsumer<X extends Exception> {
    /** Takes the next statement. */
    void accept(Chunk chunk) throws X;
  }
}
