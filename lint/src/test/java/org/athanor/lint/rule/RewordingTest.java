package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.dialect.Dialects;
import org.athanor.sql.LexicalRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RewordingTest {
  private static final LexicalRules RULES = Dialects.installed(RewordingTest.class.getClassLoader())
      .offline("mysql:8.4")
      .lexicalRules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE t ADD a int, ALGORITHM=COPY | ALTER TABLE t ADD a int",
        "ALTER TABLE t ALGORITHM = COPY, ADD a int | ALTER TABLE t ADD a int",
        "ALTER TABLE t ADD a int, algorithm copy, LOCK=NONE | ALTER TABLE t ADD a int, LOCK=NONE",
        "CREATE INDEX i ON t (a) ALGORITHM=COPY | CREATE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a) ALGORITHM=COPY LOCK=NONE | CREATE INDEX i ON t (a) LOCK=NONE",
        "CREATE INDEX i ON t (a) COMMENT 'ALGORITHM=COPY' "
            + "| CREATE INDEX i ON t (a) COMMENT 'ALGORITHM=COPY'",
        "ALTER TABLE t ADD a int, ALGORITHM /* slow */ = COPY | ALTER TABLE t ADD a int",
      })
  void a_request_goes_with_its_comma(String sql, String expected) {
    assertThat(new Rewording(sql, RULES).withoutRequest("ALGORITHM").text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE t ADD a int, LOCK=SHARED | ALTER TABLE t ADD a int, LOCK=NONE",
        "ALTER TABLE t LOCK = EXCLUSIVE, ADD a int | ALTER TABLE t LOCK = NONE, ADD a int",
        "DROP INDEX i ON t lock shared | DROP INDEX i ON t lock NONE",
        "DROP INDEX i ON t | DROP INDEX i ON t",
      })
  void a_request_gets_another_value(String sql, String expected) {
    assertThat(new Rewording(sql, RULES).requesting("LOCK", "NONE").text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/* the search */ CREATE INDEX i ON t (a) | CREATE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a) -- the search | CREATE INDEX i ON t (a) -- the search",
        "/* nothing */ | /* nothing */",
      })
  void comments_before_the_first_word_go(String sql, String expected) {
    assertThat(new Rewording(sql, RULES).behindComments().text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX i ON t (a) | ' (a)'",
        "CREATE INDEX i ON shop.t USING btree (a) | ' USING btree (a)'",
        "CREATE INDEX i ON ONLY t (a) | ' (a)'",
        "CREATE INDEX i ON /* orders */ t (a) | ' (a)'",
        "CREATE INDEX i ON t | ''",
      })
  void what_stands_behind_the_indexed_table_is_found(String sql, String expected) {
    assertThat(new Rewording(sql, RULES).behindIndexedTable()).isEqualTo(expected);
  }
}
