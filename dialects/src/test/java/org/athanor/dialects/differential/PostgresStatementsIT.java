package org.athanor.dialects.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.SqlCommand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What PostgreSQL accepts is split at the same places and taken for the same. */
final class PostgresStatementsIT {
  /** Its statements run in no transaction, and so not in one text. */
  private static final String ALONE = "alone";

  private static final String SYNTAX_ERROR = "42601";

  private static final List<String> NEEDED_ALONE = List.of(
      "CREATE TABLE alone (a int)",
      "CREATE TABLE alone_parts (a int) PARTITION BY LIST (a)",
      "CREATE TABLE alone_part PARTITION OF alone_parts FOR VALUES IN (1)");

  private final Dialect dialect = new PostgresDialectProvider().offline(new ServerVersion(17, 0));

  @TestFactory
  Stream<DynamicTest> a_script_is_split_where_the_server_splits_it() throws IOException {
    return ScriptSections.of("postgresql.sql").entrySet().stream()
        .filter(section -> !section.getKey().equals(ALONE))
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          PostgresSession.Answer whole = whole(section.getValue());

          assertThat(whole.error()).isEmpty();
          assertThat(pieces(section.getKey(), section.getValue())).isEqualTo(whole.tags());
        }));
  }

  @TestFactory
  Stream<DynamicTest> a_statement_is_taken_for_what_the_server_takes_it_for() throws IOException {
    return ScriptSections.of("postgresql.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          List<ScriptStatement> statements = split(section.getValue());
          List<String> tags = pieces(section.getKey(), section.getValue());

          List<String> wrong = new ArrayList<>();
          for (int i = 0; i < statements.size(); i++) {
            SqlCommand command = dialect.grammar().parse(statements.get(i).sql());
            if (!matches(tags.get(i), PostgresTags.of(command))) {
              wrong.add(tags.get(i) + " is taken for " + command);
            }
          }
          assertThat(wrong).isEmpty();
        }));
  }

  @TestFactory
  Stream<DynamicTest> what_the_server_cannot_read_is_not_taken_for_something_known()
      throws IOException {
    return ScriptSections.of("postgresql-refused.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          List<String> understood = new ArrayList<>();
          List<String> all =
              section.getValue().lines().map(PostgresStatementsIT::bare).toList();
          try (ScratchDatabase database = PostgresServer.shared().createDatabase();
              PostgresSession session = new PostgresSession(database)) {
            for (String statement : all) {
              assertThat(session.run(statement).error()).as(statement).startsWith(SYNTAX_ERROR);
              if (!(dialect.grammar().parse(statement) instanceof SqlCommand.Opaque)) {
                understood.add(statement);
              }
            }
          }
          assertThat(understood)
              .isEqualTo(section.getKey().startsWith("not understood") ? List.of() : all);
        }));
  }

  private static String bare(String line) {
    return line.substring(0, line.length() - 1);
  }

  private static boolean matches(String tag, Set<String> expected) {
    return expected.stream()
        .anyMatch(each -> each.endsWith("*")
            ? tag.startsWith(each.substring(0, each.length() - 1))
            : tag.equals(each));
  }

  private List<ScriptStatement> split(String script) {
    return ScriptSplitter.split(script, dialect.lexicalRules());
  }

  private static PostgresSession.Answer whole(String script) throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        PostgresSession session = new PostgresSession(database)) {
      return session.run(script);
    }
  }

  /** The tags of the statements when they are sent one by one, each of which must have one. */
  private List<String> pieces(String section, String script) throws IOException {
    List<String> tags = new ArrayList<>();
    try (ScratchDatabase database = PostgresServer.shared().createDatabase();
        PostgresSession session = new PostgresSession(database)) {
      for (String needed : section.equals(ALONE) ? NEEDED_ALONE : List.of("BEGIN")) {
        session.run(needed);
      }
      for (ScriptStatement statement : split(script)) {
        PostgresSession.Answer answer = session.run(statement.sql());
        assertThat(answer.error()).as(statement.sql()).isEmpty();
        assertThat(answer.tags()).as(statement.sql()).hasSize(1);
        tags.addAll(answer.tags());
      }
      if (!section.equals(ALONE)) {
        session.run("COMMIT");
      }
    }
    return tags;
  }
}
