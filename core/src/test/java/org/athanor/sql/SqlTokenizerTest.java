package org.athanor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTokenizerTest {
  private static final LexicalRules SQLITE = new LexicalRules(
      false, false, false, false, true, true, true, false, LexicalRules.Batches.NONE, false, false);

  private static final LexicalRules POSTGRESQL = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);

  private static List<String> tokens(String sql) {
    return tokens(sql, SQLITE);
  }

  private static List<String> tokens(String sql, LexicalRules rules) {
    SqlTokenizer tokenizer = new SqlTokenizer(sql, rules);
    List<String> tokens = new ArrayList<>();
    while (tokenizer.next()) {
      tokens.add(tokenizer.kind() + " " + tokenizer.token());
    }
    return tokens;
  }

  @Test
  void every_kind_of_token_is_recognised() {
    assertThat(tokens("a_1$ \"b\"\"c\" `d` [e] 'f''g' x'00' = -- h\r/* i */"))
        .containsExactly(
            "WORD a_1$",
            "QUOTED_NAME \"b\"\"c\"",
            "QUOTED_NAME `d`",
            "QUOTED_NAME [e]",
            "STRING 'f''g'",
            "STRING x'00'",
            "SYMBOL =",
            "COMMENT -- h",
            "COMMENT /* i */");
  }

  @Test
  void numbers_keep_their_exponent_and_lose_their_sign() {
    assertThat(tokens("1 2.5 .5 1e-5 1E+5 0x1E-1 -7 1-2"))
        .containsExactly(
            "NUMBER 1",
            "NUMBER 2.5",
            "NUMBER .5",
            "NUMBER 1e-5",
            "NUMBER 1E+5",
            "NUMBER 0x1E",
            "SYMBOL -",
            "NUMBER 1",
            "SYMBOL -",
            "NUMBER 7",
            "NUMBER 1",
            "SYMBOL -",
            "NUMBER 2");
  }

  @Test
  void text_with_numbers_of_characters_is_one_token_where_it_exists() {
    assertThat(tokens("U&'d\\0061''t' u &'x'", POSTGRESQL))
        .containsExactly("STRING U&'d\\0061''t'", "WORD u", "SYMBOL &", "STRING 'x'");
    assertThat(tokens("U&'x'")).containsExactly("WORD U", "SYMBOL &", "STRING 'x'");
  }

  @Test
  void letters_beyond_ascii_belong_to_words() {
    assertThat(tokens("Üser \u00A0x")).containsExactly("WORD Üser", "WORD \u00A0x");
  }

  @Test
  void words_are_compared_without_case() {
    SqlTokenizer tokenizer = new SqlTokenizer("Create \"create\" createx", SQLITE);
    assertThat(tokenizer.next()).isTrue();
    assertThat(tokenizer.isWord("CREATE")).isTrue();
    assertThat(tokenizer.next()).isTrue();
    assertThat(tokenizer.isWord("CREATE")).isFalse();
    assertThat(tokenizer.next()).isTrue();
    assertThat(tokenizer.isWord("CREATE")).isFalse();
  }
}
