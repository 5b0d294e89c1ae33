package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptStyleTest {
  private final ScriptStyle told = ScriptStyle.SEMICOLONS.withBodyDelimiter("$$");

  @Test
  void a_statement_ends_by_the_terminator_outside_of_comments() {
    assertThat(ScriptStyle.SEMICOLONS.terminated("SELECT 1; ")).isEqualTo("SELECT 1;;\n");
    assertThat(told.terminated("SELECT 1 -- one")).isEqualTo("SELECT 1 -- one\n;\n");
  }

  @Test
  void a_shell_that_must_be_told_gets_the_end_of_statements_with_semicolons() {
    assertThat(told.terminated("-- a;\nCREATE TRIGGER t BEGIN a; END"))
        .isEqualTo("DELIMITER $$\n-- a;\nCREATE TRIGGER t BEGIN a; END\n$$\nDELIMITER ;\n");
  }

  @Test
  void the_delimiter_stands_nowhere_in_the_statement() {
    assertThat(told.terminated("BEGIN '$$'; END"))
        .isEqualTo("DELIMITER $$$$\nBEGIN '$$'; END\n$$$$\nDELIMITER ;\n");
  }

  @Test
  void semicolons_elsewhere_are_the_business_of_the_shell() {
    assertThat(told.terminated("SET @a = ';';\nEXECUTE b"))
        .isEqualTo("SET @a = ';';\nEXECUTE b;\n");
    assertThat(told.terminated("CREATE TABLE t (a int)")).isEqualTo("CREATE TABLE t (a int);\n");
  }
}
