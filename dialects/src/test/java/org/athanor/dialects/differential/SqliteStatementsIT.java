package org.athanor.dialects.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What SQLite accepts is split at the same places, and makes and drops what is understood. */
final class SqliteStatementsIT {
  private static final String OBJECTS =
      "SELECT type || ' ' || name FROM %s WHERE type <> 'index' OR sql IS NOT NULL";

  private final Dialect dialect = new SqliteDialectProvider().offline(new ServerVersion(3, 50));

  @TestFactory
  Stream<DynamicTest> a_script_is_split_where_the_library_splits_it() throws IOException {
    return ScriptSections.of("sqlite.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          try (Library whole = new Library();
              Library pieces = new Library()) {
            whole.runAll(section.getValue());
            for (ScriptStatement each : split(section.getValue())) {
              pieces.runFirst(each.sql());
            }
            assertThat(pieces.content()).isEqualTo(whole.content());
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> a_statement_makes_and_drops_what_is_understood() throws IOException {
    return ScriptSections.of("sqlite.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          try (Library library = new Library()) {
            for (ScriptStatement each : split(section.getValue())) {
              SqlCommand command = dialect.grammar().parse(each.sql());
              Set<String> before = library.objects();
              library.runFirst(each.sql());
              Set<String> after = library.objects();

              assertThat(command).as(each.sql()).isNotInstanceOf(SqlCommand.Opaque.class);
              made(command, minus(after, before));
              dropped(command, minus(before, after));
            }
          }
        }));
  }

  private static void made(SqlCommand command, Set<String> made) {
    if (command instanceof CreateTable table && !made.isEmpty()) {
      assertThat(made).contains("table " + table.table().name());
    } else if (command instanceof CreateIndex index && !made.isEmpty()) {
      assertThat(made).containsExactly("index " + index.name());
    } else if (command instanceof CreateObject object) {
      assertThat(made).contains(word(object) + " " + object.name().name());
    }
  }

  private static void dropped(SqlCommand command, Set<String> dropped) {
    if (command instanceof DropObjects drop) {
      String kind = drop.kind().name().toLowerCase(Locale.ROOT);
      assertThat(dropped).contains(kind + " " + drop.names().get(0).name());
    }
  }

  /** A virtual table is listed as a table. */
  private static String word(CreateObject object) {
    String kind = object.kind().name().toLowerCase(Locale.ROOT);
    return kind.equals("other") ? "table" : kind;
  }

  private static Set<String> minus(Set<String> all, Set<String> less) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(less);
    return rest;
  }

  private List<ScriptStatement> split(String script) {
    return ScriptSplitter.split(script, dialect.lexicalRules());
  }

  /** A file of its own. */
  private static final class Library implements AutoCloseable {
    private final ScratchDatabase database = SqliteFile.create();
    private final Connection connection;

    Library() throws SQLException {
      connection = database.open();
    }

    /** The library splits the text. */
    void runAll(String script) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(script);
      }
    }

    /** What stands behind the first statement is not run. */
    void runFirst(String sql) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.execute();
      } catch (SQLException e) {
        throw new AssertionError(sql, e);
      }
    }

    Set<String> objects() throws SQLException {
      Set<String> objects = new TreeSet<>(list(OBJECTS.formatted("sqlite_master")));
      objects.addAll(list(OBJECTS.formatted("sqlite_temp_master")));
      return objects;
    }

    /** Definitions, rows and settings. */
    List<String> content() throws SQLException {
      List<String> content = new ArrayList<>(objects());
      content.addAll(list("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY rowid"));
      content.addAll(list("PRAGMA user_version"));
      if (content.contains("table goods")) {
        content.addAll(list("SELECT id || name || coalesce(price, 'none') FROM goods"));
      }
      return content;
    }

    private List<String> list(String query) throws SQLException {
      List<String> found = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
      database.close();
    }
  }
}
