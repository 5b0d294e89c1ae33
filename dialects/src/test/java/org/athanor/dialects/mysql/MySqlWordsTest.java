package org.athanor.dialects.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, constants and the readers of defaults. */
class MySqlWordsTest {
  private final ServerFacts facts = MySqlVersion.of(new ServerVersion(8, 4));
  private final MySqlIdentifiers identifiers = new MySqlIdentifiers(facts);
  private final MySqlLiterals literals = new MySqlLiterals(facts, SqlMode.DEFAULT);
  private final MySqlLiterals plain =
      new MySqlLiterals(facts, SqlMode.parse("ANSI_QUOTES,no_backslash_escapes"));

  @ParameterizedTest
  @CsvSource({
    "invoice, invoice",
    "_x1, _x1",
    "order, `order`",
    "Order, `Order`",
    "1st, `1st`",
    "12, `12`",
    "a b, `a b`",
    "Üser, `Üser`",
    "rank, `rank`",
    "offset, `offset`",
  })
  void a_name_is_quoted_only_when_it_must_be(String name, String sql) {
    assertThat(identifiers.write(name)).isEqualTo(sql);
  }

  @Test
  void a_quote_in_a_name_is_doubled() {
    assertThat(identifiers.write("a`; DROP TABLE t; -- \\"))
        .isEqualTo("`a``; DROP TABLE t; -- \\`");
  }

  @Test
  void a_name_of_64_characters_is_kept_and_a_longer_one_refused() {
    assertThat(identifiers.write("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(identifiers.write("ü".repeat(64))).contains("ü".repeat(64));
    refuses("x".repeat(65), "x".repeat(64));
  }

  @Test
  void names_that_no_server_keeps_are_refused() {
    refuses("a\uD83D\uDE00", "basic plane");
    refuses("a ", "space");
  }

  private void refuses(String name, String fix) {
    assertThatThrownBy(() -> identifiers.write(name))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.DDL_004);
          assertThat(error.fixes().get(0)).contains(fix);
        });
  }

  @Test
  void names_are_kept_as_written_and_compared_without_case() {
    assertThat(identifiers.fold("Order")).isEqualTo("Order");
    assertThat(identifiers.key("Order")).isEqualTo(identifiers.key("oRDER"));
  }

  @Test
  void constants_are_written_so_that_they_stay_in_their_place() {
    assertThat(write("it's")).isEqualTo("'it''s'");
    assertThat(write("\\'; DROP TABLE t; -- ")).isEqualTo("'\\\\''; DROP TABLE t; -- '");
    assertThat(write("a\0b")).isEqualTo("'a\\0b'");
    assertThat(write("\uD83D\uDE00\n")).isEqualTo("'\uD83D\uDE00\n'");
    assertThat(write(new byte[] {0, -1})).isEqualTo("X'00FF'");
    assertThat(write(null)).isEqualTo("NULL");
    assertThat(write(true)).isEqualTo("TRUE");
    assertThat(write(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(write(1.5)).isEqualTo("1.5");
    assertThat(write(LocalDate.of(2026, 1, 2))).isEqualTo("'2026-01-02'");
    assertThat(write(LocalTime.of(3, 4))).isEqualTo("'03:04:00'");
    assertThat(write(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000)))
        .isEqualTo("'2026-01-02 03:04:05.000006'");
    assertThat(write(OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(-5))))
        .isEqualTo("'2026-01-02 03:04:05-05:00'");
  }

  private String write(@org.jspecify.annotations.Nullable Object value) {
    return literals.write(Literal.of(value));
  }

  @Test
  void a_session_without_escapes_gets_its_backslashes_as_they_are() {
    assertThat(plain.write(Literal.of("a\\'b"))).isEqualTo("'a\\''b'");
  }

  /** What is written for one kind of session ends nowhere too early in the other. */
  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\'", "'\\", "\\\\'; DROP TABLE t; -- ", "\\'\\'"})
  void a_text_for_escaping_sessions_is_one_text_in_every_session(String text) {
    String script = "SELECT " + literals.write(Literal.of(text)) + "; SELECT 2";
    assertThat(ScriptSplitter.split(script, MySqlText.rules(new SqlMode(true))))
        .extracting(ScriptStatement::sql)
        .hasSize(2);
    assertThat(ScriptSplitter.split(script, MySqlText.rules(new SqlMode(false))))
        .extracting(ScriptStatement::sql)
        .hasSize(2);
  }

  @Test
  void values_that_no_column_holds_are_refused() {
    for (Object value : new Object[] {Double.NaN, OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC)}) {
      assertThatThrownBy(() -> write(value))
          .isInstanceOfSatisfying(AthanorException.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.DDL_004);
            assertThat(error.fixes()).isNotEmpty();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-1.5e3", "'it''s; \\' x'", "NULL", "x'00'", "b'1'", "_utf8mb4'a'"})
  void constants_follow_default_as_they_are(String sql) {
    assertThat(DefaultText.isLiteral(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uuid()", "1 + 1", "'a' 'b'", "now()", "a"})
  void other_text_is_no_constant(String sql) {
    assertThat(DefaultText.isLiteral(sql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CURRENT_TIMESTAMP",
        "now()",
        "NOW(3)",
        "current_timestamp(6) ON  UPDATE current_timestamp(6)",
        "NULL ON UPDATE now()"
      })
  void the_present_moment_follows_default_as_it_is(String sql) {
    assertThat(DefaultText.isNow(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "NULL", "nowhere()", "now() + 1", "", "on update x"})
  void other_text_is_not_the_present_moment(String sql) {
    assertThat(DefaultText.isNow(sql)).isFalse();
  }

  @Test
  void parentheses_count_only_around_the_whole() {
    assertThat(DefaultText.isParenthesized("(1 + (2))")).isTrue();
    assertThat(DefaultText.isParenthesized("(1) + (2)")).isFalse();
    assertThat(DefaultText.isParenthesized("(')')")).isTrue();
    assertThat(DefaultText.isParenthesized("uuid()")).isFalse();
  }
}
