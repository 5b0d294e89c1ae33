package org.athanor.dialects.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.junit.jupiter.api.Test;

/** Names and constants, which must neither end nor escape from their places in a script. */
class OracleTextTest {
  private final Dialect newest = version(0, 0);

  private static Dialect version(int major, int minor) {
    return new OracleDialectProvider().offline(new ServerVersion(major, minor));
  }

  private String literal(Object value) {
    return newest.literals().write(Literal.of(value));
  }

  @Test
  void plain_names_are_those_of_free_sql_and_others_keep_their_case() {
    var identifiers = newest.identifiers();

    assertThat(List.of(
            identifiers.write("invoice"),
            identifiers.write("Invoice"),
            identifiers.write("order"),
            identifiers.write("_x"),
            identifiers.write("Üser")))
        .containsExactly("invoice", "\"Invoice\"", "\"order\"", "\"_x\"", "\"Üser\"");
    assertThat(identifiers.stored("invoice")).isEqualTo("INVOICE");
    assertThat(identifiers.ofStored("INVOICE")).isEqualTo("invoice");
    assertThat(identifiers.ofStored("Invoice")).isEqualTo("Invoice");
    assertThat(identifiers.key("invoice")).isEqualTo(identifiers.key("INVOICE"));
  }

  @Test
  void names_are_counted_in_bytes_of_which_older_versions_take_thirty() {
    String thirty = "ü".repeat(15);

    assertThat(version(12, 1).identifiers().write(thirty)).isEqualTo('"' + thirty + '"');
    assertThatThrownBy(() -> version(12, 1).identifiers().write(thirty + "x"))
        .hasMessageContaining("31 bytes; Oracle 12.1 takes 30");
    assertThat(version(12, 2).identifiers().write("ü".repeat(64))).hasSize(66);
    assertThatThrownBy(() -> version(19, 0).identifiers().write("ü".repeat(64) + "x"))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.fixes().get(0)).endsWith("ü\""))
        .hasMessageContaining("129 bytes");
  }

  @Test
  void names_with_double_quotes_or_line_ends_are_refused() {
    for (String name : List.of("a\"b", "a\nb")) {
      assertThatThrownBy(() -> newest.identifiers().write(name))
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_004));
    }
  }

  @Test
  void text_that_sql_plus_would_misread_is_joined_from_pieces() {
    assertThat(literal("it's \\ &x 😀\n b")).isEqualTo("'it''s \\ &x 😀\n b'");
    assertThat(literal("a\n  /\n")).isEqualTo("('a'\n  || CHR(10)\n  || '  /'\n  || CHR(10))");
    assertThat(literal("a-\nb")).isEqualTo("('a-'\n  || CHR(10)\n  || 'b')");
    assertThat(literal("\0")).isEqualTo("(CHR(0))");
    assertThat(literal("")).isEqualTo("''");
  }

  @Test
  void text_beyond_four_thousand_bytes_is_a_clob_of_pieces_and_no_pair_is_cut() {
    String text = literal("x" + "😀".repeat(1001));

    assertThat(text).startsWith("(TO_CLOB('x😀").contains("')\n  || TO_CLOB('😀");
    assertThat(literal("x".repeat(4000))).startsWith("'xxx");
  }

  @Test
  void constants_say_their_types() {
    assertThat(literal(LocalDate.of(2026, 2, 1))).isEqualTo("DATE '2026-02-01'");
    assertThat(literal(LocalDateTime.of(2026, 2, 1, 3, 4)))
        .isEqualTo("TIMESTAMP '2026-02-01 03:04:00'");
    assertThat(literal(Double.NEGATIVE_INFINITY)).isEqualTo("-BINARY_DOUBLE_INFINITY");
    assertThat(literal(Double.NaN)).isEqualTo("BINARY_DOUBLE_NAN");
    assertThat(literal(new UUID(0, 10))).isEqualTo("HEXTORAW('0000000000000000000000000000000A')");
    assertThat(literal(true)).isEqualTo("TRUE");
    assertThat(version(19, 0).literals().write(Literal.of(true))).isEqualTo("1");
  }

  @Test
  void what_no_type_holds_is_refused() {
    for (Object value : List.of(LocalTime.NOON, LocalDate.of(10000, 1, 1), new byte[2001])) {
      assertThatThrownBy(() -> literal(value))
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_004));
    }
  }

  /** Random texts of what could end a text, a name, a comment or a statement. */
  @Test
  void no_text_leaves_its_statement() {
    Random random = new Random(7);
    List<String> parts = List.of("'", "q'[", "]'", ";", "--", "/*", "\n", "\n/\n", "/", "-\n", "x");
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(9), 0, parts.size()).forEach(p -> text.append(parts.get(p)));
      String statement = new SqlWriter(newest)
          .sql("INSERT INTO t (")
          .name("n" + text.toString().replaceAll("\n", ""))
          .sql(") VALUES (")
          .literal(text.toString())
          .sql(")")
          .toString();
      String script = newest.session().scriptStyle().terminated(statement) + "SELECT 1\n/\n";

      assertThat(ScriptSplitter.split(script, newest.lexicalRules()))
          .extracting(ScriptStatement::sql)
          .containsExactly(statement, "SELECT 1");
    }
  }
}
