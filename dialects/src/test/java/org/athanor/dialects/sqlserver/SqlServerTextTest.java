package org.athanor.dialects.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
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
class SqlServerTextTest {
  private final Dialect dialect = new SqlServerDialectProvider().offline(ServerVersion.UNKNOWN);

  private String literal(Object value) {
    return dialect.literals().write(Literal.of(value));
  }

  private String name(String name) {
    return dialect.identifiers().write(name);
  }

  @Test
  void names_are_in_brackets_when_they_are_not_regular_or_reserved() {
    assertThat(List.of(name("invoice_2"), name("Invoice"), name("user"), name("2nd"), name("Üser")))
        .containsExactly("invoice_2", "Invoice", "[user]", "[2nd]", "[Üser]");
    assertThat(name("a]b\"'")).isEqualTo("[a]]b\"']");
    assertThat(name("x".repeat(128))).hasSize(128);
  }

  @Test
  void names_that_are_too_long_or_hold_line_ends_are_refused() {
    for (String name : List.of("x".repeat(129), "a\nGO\nb")) {
      assertThatThrownBy(() -> name(name))
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_004));
    }
  }

  @Test
  void text_is_unicode_and_what_sqlcmd_would_misread_is_joined_from_pieces() {
    assertThat(literal("it's \\ $(x) 😀")).isEqualTo("N'it''s \\ $(x) 😀'");
    assertThat(literal("a\nb")).isEqualTo("N'a\nb'");
    assertThat(literal("a\n go 2 \nb"))
        .isEqualTo("(N'a' + NCHAR(10) + N' go 2 ' + NCHAR(10) + N'b')");
    assertThat(literal("a\\\r\nb")).isEqualTo("(N'a\\' + NCHAR(13) + NCHAR(10) + N'b')");
    assertThat(literal("a\0")).isEqualTo("(N'a' + NCHAR(0))");
  }

  @Test
  void what_is_joined_to_a_long_text_is_not_cut() {
    assertThat(literal("x".repeat(4000) + "\\\ny"))
        .startsWith("(CAST(N'xxx")
        .contains("nvarchar(max)");
  }

  @Test
  void moments_are_read_the_same_in_every_language() {
    assertThat(literal(LocalDate.of(2026, 2, 1))).isEqualTo("'20260201'");
    assertThat(literal(LocalDateTime.of(2026, 2, 1, 3, 4))).isEqualTo("'2026-02-01T03:04:00'");
    assertThat(literal(LocalTime.of(3, 4, 5, 600))).isEqualTo("'03:04:05.0000006'");
    assertThat(literal(new UUID(0, 1))).isEqualTo("'00000000-0000-0000-0000-000000000001'");
    assertThat(literal(1e300)).isEqualTo("1.0E300");
  }

  @Test
  void what_no_type_holds_is_refused() {
    for (Object value :
        List.of(Double.NaN, LocalDate.of(-1, 1, 1), OffsetTime.parse("10:00+01:00"))) {
      assertThatThrownBy(() -> literal(value))
          .as("%s", value)
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DDL_004));
    }
  }

  /** Random texts of what could end a text, a name, a comment or a batch. */
  @Test
  void no_text_leaves_its_statement() {
    Random random = new Random(7);
    List<String> parts =
        List.of("'", "]", "\"", ";", "--", "/*", "\n", "\r\nGO\n", "GO", "\\", "x");
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(9), 0, parts.size()).forEach(p -> text.append(parts.get(p)));
      String statement = new SqlWriter(dialect)
          .sql("INSERT INTO t (")
          .name("n" + text.toString().replaceAll("[\r\n]", ""))
          .sql(") VALUES (")
          .literal(text.toString())
          .sql(")")
          .toString();
      String script = dialect.session().scriptStyle().terminated(statement) + "SELECT 1\nGO\n";

      assertThat(ScriptSplitter.split(script, dialect.lexicalRules()))
          .extracting(ScriptStatement::sql)
          .containsExactly(statement, "SELECT 1");
    }
  }
}
