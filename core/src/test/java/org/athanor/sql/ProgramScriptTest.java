package org.athanor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Scripts of MySQL and MariaDB: stored programs, DELIMITER, comments of three kinds. */
class ProgramScriptTest {
  private static final LexicalRules RULES = new LexicalRules(
      false,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      LexicalRules.Batches.DELIMITER,
      false,
      true);

  private static List<String> split(String script) {
    return ScriptSplitter.split(script, RULES).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  @Test
  void semicolons_of_a_body_belong_to_it() {
    String procedure = """
        CREATE DEFINER = `root`@`localhost` PROCEDURE p(IN n int)
        top: BEGIN
          IF n > 0 THEN SET n = (CASE n WHEN 1 THEN 2 END); ELSEIF n < 0 THEN SET n = 0; END IF;
          WHILE n < 9 DO BEGIN SET n = n + 1; END; END WHILE;
          CASE n WHEN 9 THEN SELECT 1; ELSE SELECT 2; END CASE;
          l: LOOP LEAVE l; END LOOP l;
          REPEAT SET n = IF(n = 1, 2, 3); UNTIL n > 2 END REPEAT;
        END""";
    assertThat(split(procedure + ";\nSELECT 2")).containsExactly(procedure, "SELECT 2");
  }

  @Test
  void programs_without_blocks_end_at_their_semicolon() {
    assertThat(split("CREATE FUNCTION f() RETURNS int RETURN 1; CREATE TRIGGER t BEFORE INSERT ON x"
            + " FOR EACH ROW SET NEW.a = 1; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO"
            + " DELETE FROM x;"
            + " ALTER EVENT e DISABLE; SELECT 1"))
        .hasSize(5);
  }

  @Test
  void anonymous_blocks_and_transactions_are_told_apart() {
    assertThat(split("BEGIN NOT ATOMIC SELECT 1; SELECT 2; END; BEGIN; SELECT 3; COMMIT"))
        .containsExactly("BEGIN NOT ATOMIC SELECT 1; SELECT 2; END", "BEGIN", "SELECT 3", "COMMIT");
  }

  @Test
  void a_delimiter_ends_statements_until_the_next_one() {
    String script = """
        SELECT 1;
        DELIMITER //
        CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW
        IF NEW.a IS NULL THEN SET NEW.a = '//'; END IF//
        SELECT 2 // SELECT 3
        //
        delimiter $$
        CREATE PROCEDURE p() BEGIN SELECT 4; END$$
        DELIMITER ;
        SELECT 5;
        """;
    assertThat(split(script))
        .containsExactly(
            "SELECT 1",
            "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW\n"
                + "IF NEW.a IS NULL THEN SET NEW.a = '//'; END IF",
            "SELECT 2",
            "SELECT 3",
            "CREATE PROCEDURE p() BEGIN SELECT 4; END",
            "SELECT 5");
  }

  @Test
  void a_delimiter_without_text_is_refused_with_its_place() {
    assertThatThrownBy(() -> split("SELECT 1;\nDELIMITER\nSELECT 2;"))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.SCR_020);
          assertThat(error.getMessage()).contains("line 2");
          assertThat(error.fixes()).isNotEmpty();
        });
  }

  @Test
  void a_column_may_be_called_delimiter() {
    assertThat(split("SELECT\ndelimiter FROM t; SELECT 2")).hasSize(2);
  }

  @Test
  void comments_begin_by_a_hash_or_by_hyphens_with_a_blank() {
    assertThat(split("SELECT 1 # it's; one\n; SELECT 5--1; SELECT 2 --\tit's; two\n; SELECT 3 --"))
        .hasSize(4)
        .contains("SELECT 5--1");
  }

  @Test
  void comments_that_are_run_are_statements() {
    assertThat(split("/* plain; */; /*!40101 SET NAMES utf8 */; /*M! SET x = ';' */;"))
        .containsExactly("/*!40101 SET NAMES utf8 */", "/*M! SET x = ';' */");
  }

  @Test
  void what_other_products_call_a_comment_is_left_alone_here() {
    LexicalRules standard = new LexicalRules(
        true,
        true,
        false,
        true,
        false,
        false,
        false,
        true,
        LexicalRules.Batches.NONE,
        false,
        false);
    assertThat(ScriptSplitter.split("SELECT 1 # 2; SELECT 3--;\n", standard)).hasSize(2);
  }
}
