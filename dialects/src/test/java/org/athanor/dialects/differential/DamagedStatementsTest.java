package org.athanor.dialects.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that are cut off or damaged are read without a failure, and nothing is lost. */
final class DamagedStatementsTest {
  /** What hurts most: what opens and closes quotes, comments, bodies and statements. */
  private static final List<String> SHARDS = List.of(
      "'",
      "\"",
      "`",
      "[",
      "]",
      "(",
      ")",
      ";",
      ",",
      "$",
      "$$",
      "$a$",
      "--",
      "/*",
      "*/",
      "/*!",
      "#",
      "\\",
      "E'",
      "U&'",
      "0x",
      "\n",
      "\0",
      "\uFEFF",
      "\uD83D",
      "BEGIN",
      "END",
      "CASE",
      "DELIMITER ",
      "ATOMIC",
      " ",
      "é");

  private static final int DAMAGES = 25;

  @ParameterizedTest
  @CsvSource({"postgresql", "mariadb", "sqlite"})
  void each_beginning_of_a_statement_is_read(String product) throws IOException {
    Dialect dialect = dialect(product);
    for (String statement : statements(product)) {
      for (int end = 0; end <= statement.length(); end++) {
        read(statement.substring(0, end), dialect);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"postgresql", "mariadb", "sqlite"})
  void damaged_statements_are_read(String product) throws IOException {
    Dialect dialect = dialect(product);
    Random random = new Random(4711);
    for (String statement : statements(product)) {
      for (int i = 0; i < DAMAGES; i++) {
        read(damaged(statement, random), dialect);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"postgresql", "mariadb", "sqlite"})
  void no_text_of_a_script_is_lost(String product) throws IOException {
    Dialect dialect = dialect(product);
    Random random = new Random(4712);
    int split = 0;
    for (String section : ScriptSections.of(product + ".sql").values()) {
      assertNothingLost(section, ScriptSplitter.split(section, dialect.lexicalRules()), dialect);
      for (int i = 0; i < DAMAGES; i++) {
        String script = damaged(section, random);
        List<ScriptStatement> statements = pieces(script, dialect);
        if (!statements.isEmpty() && !script.contains("DELIMITER")) {
          assertNothingLost(script, statements, dialect);
          split++;
        }
      }
    }
    assertThat(split).isGreaterThan(DAMAGES);
  }

  /** Each piece stands where it says, and together they have all code of the script. */
  private static void assertNothingLost(
      String script, List<ScriptStatement> statements, Dialect dialect) {
    List<String> tokens = new ArrayList<>();
    for (ScriptStatement each : statements) {
      String code = each.sql().substring(each.codeOffset());
      String line = script.lines().skip(each.line() - 1L).findFirst().orElseThrow();
      assertThat(line.substring(each.column() - 1))
          .as(script)
          .startsWith(code.lines().findFirst().orElseThrow());
      // MySQL takes "--" for a comment at the end of a text, and not before a semicolon.
      tokens.addAll(code(code + ";", dialect));
    }
    assertThat(tokens).as(script).isEqualTo(code(script, dialect));
  }

  /** The tokens without comments and semicolons. */
  private static List<String> code(String sql, Dialect dialect) {
    SqlTokenizer tokens = new SqlTokenizer(sql, dialect.lexicalRules());
    List<String> code = new ArrayList<>();
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT && !tokens.isSymbol(';')) {
        code.add(tokens.token());
      }
    }
    return code;
  }

  private static Dialect dialect(String product) {
    return Dialects.installed(DamagedStatementsTest.class.getClassLoader()).offline(product);
  }

  private static List<String> statements(String product) throws IOException {
    Map<String, String> sections = ScriptSections.of(product + ".sql");
    return sections.values().stream()
        .flatMap(text -> ScriptSplitter.split(text, dialect(product).lexicalRules()).stream())
        .map(ScriptStatement::sql)
        .toList();
  }

  private static void read(String sql, Dialect dialect) {
    assertThat(dialect.grammar().parse(sql)).as(sql).isNotNull();
    for (ScriptStatement piece : pieces(sql, dialect)) {
      assertThat(piece.sql()).as(sql).isNotBlank();
    }
  }

  /** None when the splitter refuses the script, which it does by a code of its own. */
  private static List<ScriptStatement> pieces(String script, Dialect dialect) {
    try {
      return ScriptSplitter.split(script, dialect.lexicalRules());
    } catch (AthanorException refused) {
      assertThat(refused.code()).as(script).isIn(ErrorCode.SCR_020, ErrorCode.SCR_021);
      return List.of();
    }
  }

  private static String damaged(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    String shard = SHARDS.get(random.nextInt(SHARDS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + shard + text.substring(from);
      case 2 -> text.substring(0, from) + shard + text.substring(to);
      default -> text.substring(0, to) + text.substring(from);
    };
  }
}
