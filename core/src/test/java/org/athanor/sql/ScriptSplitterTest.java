package org.athanor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class ScriptSplitterTest {
  private static final LexicalRules POSTGRESQL = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);
  private static final LexicalRules SQLITE = new LexicalRules(
      false, false, false, false, true, true, true, false, LexicalRules.Batches.NONE, false, false);
  private static final LexicalRules MYSQL = new LexicalRules(
      false,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      LexicalRules.Batches.NONE,
      false,
      false);

  private static final LexicalRules SQL_SERVER = new LexicalRules(
      false, true, false, false, false, true, false, false, LexicalRules.Batches.GO, false, false);
  private static final LexicalRules ORACLE = new LexicalRules(
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      LexicalRules.Batches.SLASH,
      true,
      false);

  private static List<String> sqlServer(String script) {
    return ScriptSplitter.split(script, SQL_SERVER).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  private static List<String> oracle(String script) {
    return ScriptSplitter.split(script, ORACLE).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

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
  void lines_by_which_a_dump_restricts_psql_are_left_out() {
    assertThat(
            postgresql("--\n-- A dump\n--\n\n\\restrict Xy'z\n\nSELECT 1;\n\n\\unrestrict Xy'z\n"))
        .containsExactly("SELECT 1");
    assertThatThrownBy(() -> postgresql("\\restricted x"))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_020));
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

  @Test
  void only_go_on_its_own_line_ends_a_batch_of_sql_server() {
    String batch = "DECLARE @n int = 1; SELECT @n AS go, [it's]]; go], 'a\nGO\nb'";

    assertThat(sqlServer(batch + ";\n  go  \nCREATE VIEW v AS SELECT 1 AS one;\nGO\nGO\n;\n"))
        .containsExactly(batch, "CREATE VIEW v AS SELECT 1 AS one");
  }

  @Test
  void commands_of_sqlcmd_are_refused() {
    for (String script : List.of("SELECT 1\nGO 5\n", ":r other.sql\n", "SELECT 1\nGO\n:exit\n")) {
      assertThatThrownBy(() -> sqlServer(script))
          .as(script)
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_020))
          .hasMessageContaining("sqlcmd");
    }
  }

  @Test
  void a_slash_on_its_own_line_ends_a_statement_of_oracle_and_a_semicolon_those_of_sql() {
    assertThat(oracle("SELECT 6\n/ 3 FROM dual;\nCREATE TABLE t (id NUMBER)\n/\nCOMMIT;\n/\n"))
        .containsExactly("SELECT 6\n/ 3 FROM dual", "CREATE TABLE t (id NUMBER)", "COMMIT");
  }

  @Test
  void blocks_of_oracle_keep_their_semicolons_up_to_the_slash() {
    String block = "BEGIN\n  UPDATE t SET n = n / 2;\n  COMMIT;\nEND;";
    String trigger = "CREATE OR REPLACE EDITIONABLE TRIGGER tr BEFORE INSERT ON t\n" + block;
    String declared = "DECLARE n NUMBER;\n" + block;

    assertThat(oracle(block + "\n/\n" + trigger + "\n/\n" + declared + "\n/\nSELECT 1;"))
        .containsExactly(block, trigger, declared, "SELECT 1");
  }

  @Test
  void the_quote_operator_of_oracle_takes_any_delimiter() {
    String text = "INSERT INTO t VALUES (q'[it's; ]', nq'!;'!', Q'{'}', n';', 'q')";

    assertThat(oracle(text + ";SELECT 1")).containsExactly(text, "SELECT 1");
  }

  @Test
  void commands_of_sql_plus_are_refused() {
    for (String script :
        List.of("PROMPT hello\n", "SELECT 1;\n@other.sql\n", "whenever sqlerror exit")) {
      assertThatThrownBy(() -> oracle(script)).as(script).hasMessageContaining("SQL*Plus");
    }
  }
}
