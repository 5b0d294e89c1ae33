package org.athanor.benchmarks.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.sql.LexicalRules;
import org.junit.jupiter.api.Test;

class PsqlScriptTest {
  private static final LexicalRules RULES = Dialects.installed(
          PsqlScriptTest.class.getClassLoader())
      .named("postgresql")
      .offline(new ServerVersion(18, 0))
      .lexicalRules();

  private static String plain(String script) {
    return PsqlScript.withoutCommands(script, RULES);
  }

  @Test
  void a_command_goes_with_its_line_and_strings_keep_their_backslashes() {
    assertThat(plain("\\set it's\nSELECT E'a\\';b', '\\d';\n  \\d t\nSELECT 2;\n"))
        .isEqualTo("\nSELECT E'a\\';b', '\\d';\n  \nSELECT 2;\n");
  }

  @Test
  void a_command_that_sends_the_statement_becomes_a_semicolon() {
    assertThat(plain("SELECT 1 AS a \\gset\nSELECT 2 \\; SELECT 3;"))
        .isEqualTo("SELECT 1 AS a ;\nSELECT 2 ; SELECT 3;");
  }

  @Test
  void copy_goes_with_its_data() {
    assertThat(plain("SELECT 1;\nCOPY t (a, b) FROM STDIN;\n1\tit's\n\\.\nSELECT 2;"))
        .isEqualTo("SELECT 1;\n\nSELECT 2;");
    assertThat(plain("\\copy t from stdin\nit's\n\\.\nCOPY t TO STDOUT;"))
        .isEqualTo("\nCOPY t TO STDOUT;");
  }

  @Test
  void variables_in_quotes_become_their_names() {
    assertThat(plain("COPY t FROM :'file'; SELECT a[1:2] FROM :\"t\";"))
        .isEqualTo("COPY t FROM  'file'; SELECT a[1:2] FROM  \"t\";");
  }
}
