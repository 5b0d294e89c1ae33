package org.athanor.dialects.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.athanor.dialect.SequenceDefaults;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences, which MariaDB lists as tables of one row that holds the settings: see <a
 * href="https://mariadb.com/kb/en/sequence-overview/">sequences</a>. One query reads all rows.
 */
final class CatalogSequences {
  /** A sequence stays clear of the ends of its type. */
  private static final long GREATEST = Long.MAX_VALUE - 1;

  private static final long LEAST = Long.MIN_VALUE + 1;

  private static final SequenceDefaults DEFAULTS = new SequenceDefaults(1000);

  private final CatalogScope catalog;
  private final MySqlDialect dialect;

  CatalogSequences(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  /**
   * Reads sequences.
   *
   * @param comments their comments by their names
   */
  List<Sequence> read(Map<String, @Nullable String> comments) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    if (comments.isEmpty()) {
      return sequences;
    }
    String query =
        comments.keySet().stream().map(this::query).collect(Collectors.joining(" UNION ALL "));
    try (Statement statement = catalog.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        String name = row.getString(1);
        sequences.add(new Sequence(catalog.name(name), options(row), comments.get(name)));
      }
    }
    return sequences;
  }

  private String query(String name) {
    return new SqlWriter(dialect)
        .sql("SELECT ")
        .literal(org.athanor.schema.Literal.of(name))
        .sql(", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option")
        .sql(" FROM ")
        .name(QualifiedName.of(catalog.schema(), name))
        .toString();
  }

  private static SequenceOptions options(ResultSet row) throws SQLException {
    return canonical(new SequenceOptions(
        null,
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getBoolean(7)));
  }

  /**
   * The settings without those that go without saying. The type is among these: before 11.5 there
   * is none.
   */
  static SequenceOptions canonical(SequenceOptions options) {
    Long minimum = options.minimum();
    Long maximum = options.maximum();
    return DEFAULTS.canonical(
        new SequenceOptions(
            null,
            options.start(),
            options.increment(),
            minimum != null && minimum == LEAST ? null : minimum,
            maximum != null && maximum == GREATEST ? null : maximum,
            options.cache(),
            options.cycle()),
        null);
  }
}
