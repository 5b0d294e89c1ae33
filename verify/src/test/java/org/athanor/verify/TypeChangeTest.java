package org.athanor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {
  private final Dialect dialect =
      Dialects.installed(TypeChangeTest.class.getClassLoader()).offline("postgresql:16");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | integer | NONE",
        "int | bigint | WIDER_NUMBER",
        "bigint | smallint | NARROWER",
        "varchar(10) | varchar(20) | WIDER",
        "varchar(20) | varchar(10) | NARROWER",
        "varchar(20) | text | WIDER",
        "text | varchar(20) | NARROWER",
        "numeric(10,2) | numeric(12,2) | WIDER_NUMBER",
        "numeric(10,2) | numeric(10,4) | NARROWER",
        "numeric(10,2) | numeric(10,2) | NONE",
        "text | int | OTHER",
        "int | int[] | OTHER",
        "timestamp | timestamptz | OTHER"
      })
  void a_new_type_is_judged_by_the_values_that_fit(String was, String now, TypeChange expected) {
    assertThat(TypeChange.between(type(was), type(now))).isEqualTo(expected);
  }

  private SqlType type(String text) {
    AlterTable alter =
        (AlterTable) dialect.grammar().parse("ALTER TABLE t ALTER COLUMN c TYPE " + text);
    return ((AlterAction.SetType) alter.actions().get(0)).type();
  }
}
