package org.athanor.command;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.sample.ParentsFirst;
import org.athanor.sample.SampleRow;
import org.athanor.sample.SampleRows;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Rows that a scratch database has been given. Not thread-safe. */
public final class SeededRows {
  /** How many rows each table is given. */
  public static final int ROWS_PER_TABLE = 3;

  private final TableRows reader;
  private final Dialect dialect;
  private final Map<QualifiedName, TableContents> rows = new LinkedHashMap<>();
  private final Set<QualifiedName> grown = new HashSet<>();
  private final Map<QualifiedName, String> refusals = new HashMap<>();
  private boolean filled;

  private SeededRows(TableRows reader) {
    this.reader = reader;
    this.dialect = reader.dialect();
  }

  /**
   * Gives rows to all tables but some; what refers to an empty table may stay empty too.
   *
   * @param live the schema that the database has
   * @param wanted what the rows must suit too, in the names of {@code live}
   */
  static SeededRows into(ScratchCopy copy, Schema live, Schema wanted, Set<QualifiedName> leftEmpty)
      throws SQLException {
    return new SeededRows(new TableRows(copy.connection(), copy.dialect()))
        .filled(live, wanted, leftEmpty);
  }

  /**
   * Gives rows to all tables that have none, as far as the database takes them.
   *
   * @param rows reads those of a scratch database, and says to which it is connected
   * @param live the schema that it has
   */
  public static SeededRows into(TableRows rows, Schema live) throws SQLException {
    return new SeededRows(rows).filled(live, live, Set.of());
  }

  private SeededRows filled(Schema live, Schema wanted, Set<QualifiedName> leftEmpty)
      throws SQLException {
    SampleRows samples = new SampleRows(live, wanted, dialect);
    List<Table> filling = live.tables().stream()
        .filter(table -> !leftEmpty.contains(table.name()))
        .toList();
    reader.prepare(filling);
    for (Table table : ParentsFirst.of(filling)) {
      seed(table, samples);
    }
    if (!grown.isEmpty()) {
      readAgain(live);
    }
    return this;
  }

  /**
   * There are more rows now; a trigger of a later table may have changed those of an earlier one.
   *
   * @param live the schema that it was given rows for
   */
  public void readAgain(Schema live) throws SQLException {
    filled = true;
    reader.forget();
    prepare(live);
    for (QualifiedName name : tables()) {
      rows.put(name, reader.of(live.table(name).orElseThrow()));
    }
  }

  private void prepare(Schema live) throws SQLException {
    reader.prepare(
        live.tables().stream().filter(table -> !of(table.name()).isEmpty()).toList());
  }

  private void seed(Table table, SampleRows samples) throws SQLException {
    rows.put(table.name(), reader.of(table));
    if (!of(table.name()).isEmpty()) {
      return;
    }
    for (int number = 1; number <= ROWS_PER_TABLE; number++) {
      List<SampleRow> proposals = samples.proposals(table, number, this::literals);
      if (proposals.isEmpty()) {
        refusals.put(table.name(), "it refers to a table without rows");
      }
      for (SampleRow proposal : proposals) {
        if (inserts(table.name(), proposal)) {
          break;
        }
      }
      rows.put(table.name(), reader.of(table));
    }
    if (!of(table.name()).isEmpty()) {
      grown.add(table.name());
    }
  }

  private List<Map<String, Literal>> literals(QualifiedName table) {
    return literals(of(table));
  }

  private static List<Map<String, Literal>> literals(List<Map<String, @Nullable String>> rows) {
    List<Map<String, Literal>> literals = new ArrayList<>();
    for (Map<String, @Nullable String> row : rows) {
      Map<String, Literal> values = new LinkedHashMap<>();
      row.forEach((column, value) -> values.put(column, Literal.of(value)));
      literals.add(values);
    }
    return literals;
  }

  /** Some of the rows that a table has now, as values that others may refer to. */
  public List<Map<String, Literal>> some(Table table) throws SQLException {
    return literals(reader.some(table));
  }

  /** Only the server knows what it takes, so each proposal is tried. */
  private boolean inserts(QualifiedName table, SampleRow row) {
    SqlWriter sql = new SqlWriter(dialect).sql("INSERT INTO ").name(table);
    if (row.values().isEmpty()) {
      sql.sql(" DEFAULT VALUES");
    } else {
      sql.sql(" ").names(List.copyOf(row.values().keySet())).sql(" VALUES (");
      String separator = "";
      for (Literal value : row.values().values()) {
        sql.sql(separator).literal(value);
        separator = ", ";
      }
      sql.sql(")");
    }
    try (Statement statement = reader.connection().createStatement()) {
      statement.execute(sql.toString());
      reader.forget(table);
      return true;
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      refusals.putIfAbsent(table, "the database refuses those made up for it: " + message);
      return false;
    }
  }

  /** Reads tables that {@link #now} will be asked for. */
  void prepareNow(Collection<Table> tables) throws SQLException {
    reader.prepare(tables);
  }

  /** What a table has now. */
  TableContents now(Table table) throws SQLException {
    return reader.of(table);
  }

  /** A revision has run: what {@link #now} tells is read again. */
  void forgetNow() {
    reader.forget();
  }

  /** Whether rows were added. */
  public boolean hasGrown() {
    return filled;
  }

  /** Whether a table got its first rows. */
  public boolean hasGrown(QualifiedName table) {
    return grown.contains(table);
  }

  /** What a table had when it was seeded. */
  TableContents contents(QualifiedName table) {
    return rows.getOrDefault(table, TableContents.NONE);
  }

  /** The rows of a table as they were seeded; of very many the first ones. */
  public List<Map<String, @Nullable String>> of(QualifiedName table) {
    return contents(table).rows();
  }

  /** How many rows a table had when it was seeded. */
  public long count(QualifiedName table) {
    return contents(table).count();
  }

  /** The tables that have rows. */
  public Set<QualifiedName> tables() {
    Set<QualifiedName> seeded = new LinkedHashSet<>(rows.keySet());
    seeded.removeIf(table -> of(table).isEmpty());
    return seeded;
  }

  /** Why a table took no row; empty when it was to take none. */
  public Optional<String> refusal(QualifiedName table) {
    return Optional.ofNullable(refusals.get(table));
  }

  /** The tables that took no row. */
  List<String> empty(Schema live) {
    return live.tables().stream()
        .map(Table::name)
        .filter(table -> of(table).isEmpty())
        .map(Objects::toString)
        .toList();
  }
}
