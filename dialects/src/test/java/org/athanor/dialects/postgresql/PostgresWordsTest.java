package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, constants and the small readers of what the server prints. */
class PostgresWordsTest {
  private final PostgresIdentifiers identifiers = new PostgresIdentifiers();
  private final PostgresLiterals literals = new PostgresLiterals();

  @ParameterizedTest
  @CsvSource({
    "invoice, invoice",
    "_x1, _x1",
    "order, \"order\"",
    "values, \"values\"",
    "name, name",
    "Invoice, \"Invoice\"",
    "1st, \"1st\"",
    "a b, \"a b\"",
    "Üser, \"Üser\"",
    "system_user, \"system_user\"",
  })
  void a_name_is_quoted_only_when_it_must_be(String name, String sql) {
    assertThat(identifiers.write(name)).isEqualTo(sql);
  }

  @Test
  void a_quote_in_a_name_is_doubled() {
    assertThat(identifiers.write("a\"; DROP TABLE t; --")).isEqualTo("\"a\"\"; DROP TABLE t; --\"");
  }

  @Test
  void a_name_of_63_bytes_is_kept_and_a_longer_one_refused() {
    assertThat(identifiers.write("x".repeat(63))).isEqualTo("x".repeat(63));
    assertThat(identifiers.length("ü".repeat(31) + "x")).isEqualTo(63);
    assertThat(identifiers.write("ü".repeat(31) + "x")).contains("ü");
    assertThatThrownBy(() -> identifiers.write("ü".repeat(32)))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.DDL_004);
          assertThat(error.fixes().get(0)).contains("\"" + "ü".repeat(31) + "\"");
        });
  }

  @Test
  void every_kind_of_constant_is_written() {
    assertThat(write(null)).isEqualTo("NULL");
    assertThat(write(true)).isEqualTo("TRUE");
    assertThat(write(-7)).isEqualTo("-7");
    assertThat(write(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(write(new BigDecimal("1E+1000000000"))).isEqualTo("1E+1000000000");
    assertThat(write(1.5e300)).isEqualTo("1.5E300");
    assertThat(write(Double.NaN)).isEqualTo("'NaN'");
    assertThat(write(Double.NEGATIVE_INFINITY)).isEqualTo("'-Infinity'");
    assertThat(write("it's \\ 'x'")).isEqualTo("'it''s \\ ''x'''");
    assertThat(write(new byte[] {0, (byte) 0xff})).isEqualTo("'\\x00ff'");
    assertThat(write(UUID.fromString("0e37df36-f698-11e6-8dd4-cb9ced3df976")))
        .isEqualTo("'0e37df36-f698-11e6-8dd4-cb9ced3df976'");
  }

  @Test
  void dates_and_times_are_written_in_iso_style() {
    assertThat(write(LocalDate.of(2026, 11, 20))).isEqualTo("'2026-11-20'");
    assertThat(write(LocalDate.of(-43, 3, 15))).isEqualTo("'0044-03-15 BC'");
    assertThat(write(LocalDate.of(12345, 1, 2))).isEqualTo("'12345-01-02'");
    assertThat(write(LocalTime.of(13, 5))).isEqualTo("'13:05:00'");
    assertThat(write(LocalDateTime.of(2026, 11, 20, 13, 5, 9, 120_000_000)))
        .isEqualTo("'2026-11-20 13:05:09.12'");
    OffsetDateTime moment =
        OffsetDateTime.of(2026, 11, 20, 13, 5, 9, 0, ZoneOffset.ofHoursMinutes(5, 30));
    assertThat(write(moment)).isEqualTo("'2026-11-20 13:05:09+05:30'");
    assertThat(write(OffsetTime.of(1, 2, 3, 0, ZoneOffset.UTC))).isEqualTo("'01:02:03+00:00'");
  }

  @Test
  void text_with_a_nul_character_is_refused() {
    assertThatThrownBy(() -> write("a\0b"))
        .isInstanceOfSatisfying(
            AthanorException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.DDL_004));
  }

  private String write(Object value) {
    return literals.write(Literal.of(value));
  }

  /** As the server names them; the last three are shortened. */
  @Test
  void default_names_are_those_of_the_server() {
    assertThat(DefaultNames.of("invoice", "", "pkey")).isEqualTo("invoice_pkey");
    assertThat(DefaultNames.of("invoice", List.of("a", "b"), "key")).isEqualTo("invoice_a_b_key");
    assertThat(DefaultNames.of("t".repeat(63), "", "pkey")).isEqualTo("t".repeat(58) + "_pkey");
    assertThat(DefaultNames.of("t".repeat(60), "id", "seq")).isEqualTo("t".repeat(56) + "_id_seq");
    assertThat(DefaultNames.of("t".repeat(40), "c".repeat(40), "fkey"))
        .isEqualTo("t".repeat(29) + "_" + "c".repeat(28) + "_fkey");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
          (a > 0) ; a > 0
          ((a + 1)) ; a + 1
          (a) + (b) ; (a) + (b)
          (a = ')') ; a = ')'
          ("(" = 1) ; "(" = 1
          f(a) ; f(a)
          """)
  void parentheses_around_the_whole_are_taken_off(String printed, String bare) {
    assertThat(Parentheses.strip(printed)).isEqualTo(bare);
  }

  @Test
  void numbers_are_read_from_vectors_and_arrays() {
    assertThat(Numbers.read("1 2 -3")).containsExactly(1, 2, -3);
    assertThat(Numbers.read("{4,5}")).containsExactly(4, 5);
    assertThat(Numbers.readLong("")).isEmpty();
    assertThat(Numbers.readLong("4294967295")).containsExactly(4294967295L);
  }
}
