package org.athanor.dialects.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.BulkLoader;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.RowFailure;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.Literal;

/**
 * Loads rows by COPY in its text format.
 *
 * <p>COPY passes over rules, and refuses views and tables with row-level security: those keep their
 * INSERT statements. See <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>.
 * Immutable and thread-safe.
 */
final class CopyLoader implements BulkLoader {
  private static final int BUFFER = 1 << 16;

  /** The row that COPY was at, at the end of what the server says about where it failed. */
  private static final Pattern LINE =
      Pattern.compile("^.*COPY .*, \\p{L}+ (\\d+)(?:[,:].*)?$", Pattern.MULTILINE);

  private static final String TAKES_COPY = """
      SELECT relkind IN ('r', 'p', 'f') AND NOT relhasrules AND NOT row_security_active(oid)
      FROM pg_class WHERE oid = to_regclass(?)
      """;

  private final Dialect dialect;

  CopyLoader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public boolean load(Connection connection, Statement.Insert insert) throws SQLException {
    Optional<DriverCopy> driver = DriverCopy.of(connection);
    if (driver.isEmpty() || !takesCopy(connection, insert)) {
      return false;
    }
    SqlWriter sql = new SqlWriter(dialect).sql("COPY ").name(insert.table()).sql(" ");
    sql.names(insert.columns()).sql(" FROM STDIN");
    try (DriverCopy.Transfer transfer = driver.get().begin(sql.toString())) {
      send(insert, transfer);
    } catch (SQLException e) {
      throw named(insert, e);
    }
    return true;
  }

  private boolean takesCopy(Connection connection, Statement.Insert insert) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(TAKES_COPY)) {
      question.setString(1, new SqlWriter(dialect).name(insert.table()).toString());
      try (ResultSet answer = question.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private static void send(Statement.Insert insert, DriverCopy.Transfer transfer)
      throws SQLException {
    StringBuilder buffer = new StringBuilder(2 * BUFFER);
    insert.rows().<SQLException>forEach(row -> {
      CopyText.append(buffer, row);
      if (buffer.length() >= BUFFER) {
        transfer.write(bytes(buffer));
        buffer.setLength(0);
      }
    });
    transfer.write(bytes(buffer));
    transfer.end();
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With the row that the server names; rows that go on streaming are read again up to it. */
  private static SQLException named(Statement.Insert insert, SQLException failure) {
    Matcher line = LINE.matcher(String.valueOf(failure.getMessage()));
    if (!line.find()) {
      return failure;
    }
    long number = Long.parseLong(line.group(1));
    return new RowFailure(number, row(insert, number), failure);
  }

  private static List<Literal> row(Statement.Insert insert, long number) {
    List<Literal> found = new ArrayList<>();
    long[] count = {0};
    try {
      insert.rows().<Found>forEach(row -> {
        if (++count[0] == number) {
          found.addAll(row);
          throw new Found();
        }
      });
    } catch (Found stop) {
      // The row is had; the rest need not be read.
    }
    return found;
  }

  private static final class Found extends Exception {
    private static final long serialVersionUID = 1L;

    Found() {
      super(null, null, false, false);
    }
  }
}
