package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class ScriptSplitterTest {
  private static final LexicalRules POSTGRESQL =
      new LexicalRules(true, true, false, true, false, false, false, true);
  private static final LexicalRules SQLITE =
      new LexicalRules(false, false, false, false, true, true, true, false);
  private static final LexicalRules MYSQL =
      new LexicalRules(false, false, true, false, true, false, false, false);

  private static List<String> postgresql(String script) {
    return ScriptSplitter.split(script, POSTGRESQL).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  private static List<String> sqlite(String script) {
    return ScriptSplitter.split(script, SQLITE).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  private static List<String> mysql(String script) {
    return ScriptSplitter.split(script, MYSQL).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  @Test
  void an_empty_script_has_no_statement() {
    assertThat(postgresql("")).isEmpty();
    assertThat(postgresql(" \n;; ; -- nothing\n /* at all */ ;\n")).isEmpty();
  }

  @Test
  void the_last_statement_needs_no_semicolon() {
    assertThat(postgresql("SELECT 1;SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void semicolons_in_quotes_and_comments_do_not_end_a_statement() {
    String first = "SELECT ';', 'it''s;', \"a;\"\"b\" /* ; */ -- ;\n, 2";
    assertThat(postgresql(first + ";\nSELECT 3")).containsExactly(first, "SELECT 3");
  }

  @Test
  void comments_before_and_inside_a_statement_are_kept_and_those_after_it_are_not() {
    assertThat(postgresql("-- why\nSELECT /* what */ 1 -- end\n; /* lost */ ; -- next\nSELECT 2;"))
        .containsExactly("-- why\nSELECT /* what */ 1", "-- next\nSELECT 2");
  }

  @Test
  void a_comment_of_an_empty_statement_does_not_bring_its_semicolon_along() {
    assertThat(postgresql("-- nothing\n;SELECT 1")).containsExactly("SELECT 1");
  }

  @Test
  void dollar_quotes_hide_everything_up_to_the_same_tag() {
    String body = "$fn$ BEGIN; x := $$;$$; y := $f$; $f$; END $fn$";
    assertThat(postgresql("DO " + body + "; SELECT $1; SELECT a$b$c; SELECT $$;$$"))
        .containsExactly("DO " + body, "SELECT $1", "SELECT a$b$c", "SELECT $$;$$");
  }

  @Test
  void a_dollar_is_an_ordinary_character_where_it_does_not_quote() {
    assertThat(sqlite("SELECT $x$; SELECT $x$")).containsExactly("SELECT $x$", "SELECT $x$");
  }

  @Test
  void escape_strings_know_the_backslash_and_others_do_not() {
    assertThat(postgresql("SELECT E'a\\';', '\\'; SELECT e'\\\\'; SELECT 3"))
        .containsExactly("SELECT E'a\\';', '\\'", "SELECT e'\\\\'", "SELECT 3");
    assertThat(mysql("SELECT 'a\\';', \"\\\";\"; SELECT 2"))
        .containsExactly("SELECT 'a\\';', \"\\\";\"", "SELECT 2");
    assertThat(sqlite("SELECT 'a\\'; SELECT 2")).containsExactly("SELECT 'a\\'", "SELECT 2");
  }

  @Test
  void a_word_that_ends_in_e_does_not_start_an_escape_string() {
    assertThat(postgresql("SELECT date'\\'; SELECT 2"))
        .containsExactly("SELECT date'\\'", "SELECT 2");
  }

  @Test
  void backticks_and_brackets_quote_names_where_the_product_says_so() {
    assertThat(sqlite("SELECT `a;``b`, [c;d]; SELECT 2"))
        .containsExactly("SELECT `a;``b`, [c;d]", "SELECT 2");
    assertThat(postgresql("SELECT a[1]; SELECT b")).containsExactly("SELECT a[1]", "SELECT b");
  }

  @Test
  void block_comments_nest_where_the_product_says_so() {
    assertThat(postgresql("/* a /* ; */ ; */ SELECT 1; SELECT 2"))
        .containsExactly("/* a /* ; */ ; */ SELECT 1", "SELECT 2");
    assertThat(sqlite("/* a /* ; */ SELECT 1; SELECT 2"))
        .containsExactly("/* a /* ; */ SELECT 1", "SELECT 2");
  }

  @Test
  void a_trigger_ends_at_its_own_end() {
    String trigger = """
        CREATE TEMP TRIGGER t AFTER UPDATE OF begin ON x WHEN CASE WHEN new.a THEN 1 ELSE 0 END
        BEGIN
          UPDATE x SET a = CASE WHEN 1 THEN (CASE b WHEN 2 THEN 3 END) ELSE 4 END;
          DELETE FROM y WHERE z = 'END;'; -- END;
        END""";
    assertThat(sqlite("SELECT 1;\n" + trigger + "\n/* done */;SELECT 2"))
        .containsExactly("SELECT 1", trigger, "SELECT 2");
  }

  @Test
  void postgresql_triggers_have_no_body() {
    assertThat(postgresql("CREATE TRIGGER t BEFORE INSERT ON x EXECUTE FUNCTION f(); SELECT 1"))
        .hasSize(2);
  }

  @Test
  void atomic_bodies_end_at_their_own_end() {
    String function = """
        CREATE OR REPLACE FUNCTION f(a int DEFAULT (1)) RETURNS int
        BEGIN ATOMIC
          SELECT 1;
          SELECT CASE WHEN a = 1 THEN 2 ELSE (CASE a WHEN 1 THEN 2 END) END;
        END""";
    assertThat(postgresql(function + ";BEGIN; SELECT 2; END;"))
        .containsExactly(function, "BEGIN", "SELECT 2", "END");
  }

  @Test
  void the_actions_of_a_rule_stay_together() {
    String rule = "CREATE RULE r AS ON INSERT TO x DO (SELECT 1; SELECT 2)";
    assertThat(postgresql(rule + "; SELECT 3")).containsExactly(rule, "SELECT 3");
  }

  @Test
  void each_statement_knows_its_line_and_column() {
    String script =
        "\uFEFF\r\n  SELECT 1; SELECT 'ä\uD83D\uDE00\r\nb' ; DELETE FROM x;\r\n-- c\r\nUPDATE y";
    assertThat(ScriptSplitter.split(script, POSTGRESQL))
        .extracting(s -> s.line() + ":" + s.column())
        .containsExactly("2:3", "2:13", "3:6", "5:1");
  }

  @Test
  void an_offset_in_a_statement_is_found_again_in_the_script() {
    ScriptStatement statement = ScriptSplitter.split(
            "SELECT 1;\n-- note\n  SELECT a,\n    bad FROM x", POSTGRESQL)
        .get(1);
    assertThat(statement.positionOf(statement.sql().indexOf("bad")))
        .isEqualTo(new ScriptPosition(4, 5));
    assertThat(statement.positionOf(statement.sql().indexOf("a,")))
        .isEqualTo(new ScriptPosition(3, 10));
    assertThat(statement.positionOf(0)).isEqualTo(new ScriptPosition(3, 3));
  }

  @Test
  void commands_of_psql_are_refused_with_their_place() {
    assertThatThrownBy(() -> postgresql("SELECT 1;\n\\connect other\nSELECT 2;"))
        .isInstanceOfSatisfying(AthanorException.class, e -> {
          assertThat(e.code()).isEqualTo(ErrorCode.SCR_020);
          assertThat(e).hasMessageContaining("line 2, column 1");
          assertThat(e.evidence()).containsExactly("\\connect other");
        });
    assertThatThrownBy(() -> postgresql("SELECT 1 \\gexec")).isInstanceOf(AthanorException.class);
  }

  @Test
  void commands_of_the_sqlite_shell_are_refused() {
    assertThatThrownBy(() -> sqlite(".read other.sql"))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_020));
  }

  @Test
  void data_of_copy_is_refused() {
    assertThatThrownBy(() -> postgresql("COPY x (a, b) FROM stdin;\n1\tit's\n\\.\n"))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_020));
    assertThat(postgresql("COPY x FROM '/data'; SELECT stdin FROM copy")).hasSize(2);
  }

  @Test
  void an_open_quote_or_comment_is_refused_with_its_place() {
    for (String open : List.of("'a", "\"a", "$x$ a", "/* a", "E'\\'")) {
      assertThatThrownBy(() -> postgresql("SELECT 1;\n  SELECT " + open))
          .isInstanceOfSatisfying(AthanorException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.SCR_021);
            assertThat(e).hasMessageContaining("line 2, column 10");
          });
    }
    assertThatThrownBy(() -> sqlite("SELECT [a")).isInstanceOf(AthanorException.class);
  }

  /** Ten times the text must not take a hundred times the time. */
  @Test
  void a_long_script_takes_linear_time() {
    String line = "INSERT INTO x VALUES (1, 'a;b', $t$ ; $t$, $q$ '; $q$);\n";
    String script = line.repeat(100_000);
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(postgresql(script)).hasSize(100_000));
  }
}
