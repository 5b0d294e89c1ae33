package org.athanor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.athanor.sample.Sanitizer.Treatment;
import org.athanor.schema.Literal;
import org.junit.jupiter.api.Test;

/** Scrambled text has the form of what it stands for and tells nothing of it. */
final class TextScramblerTest {
  private final TextScrambler scrambler = scrambler("secret");
  private final Sanitizer sanitizer = new Sanitizer(scrambler);

  @Test
  void letters_become_letters_of_the_same_case_and_digits_digits() {
    String scrambled = scrambler.scramble("Anna Smith, 12 High St <a.smith@example.org>");
    assertThat(scrambled)
        .matches("[A-Z][a-z]{3} [A-Z][a-z]{4}, \\d\\d [A-Z][a-z]{3} [A-Z][a-z]"
            + " <[a-z]\\.[a-z]{5}@[a-z]{7}\\.[a-z]{3}>")
        .doesNotContain("Anna", "Smith", "smith", "example");
  }

  @Test
  void alphabets_and_the_number_of_bytes_stay() {
    for (String text :
        Set.of("Zoë Müller", "Ελένη", "Анна", "李小龍", "أنّا", "ぁかさ", "𐐀𐐨", "👩‍🔬")) {
      String scrambled = scrambler.scramble(text);
      assertThat(scrambled.codePoints().map(Character::getType).toArray())
          .as(text)
          .isEqualTo(text.codePoints().map(Character::getType).toArray());
      assertThat(scrambled.getBytes(StandardCharsets.UTF_8))
          .hasSameSizeAs(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void different_texts_stay_different_whatever_their_case() {
    Set<String> scrambled = new HashSet<>();
    for (char first = 'a'; first <= 'z'; first++) {
      for (char second = 'a'; second <= 'z'; second++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String text = "" + first + second + digit;
          scrambled.add(scrambler.scramble(text).toUpperCase(Locale.ROOT));
          scrambled.add(scrambler.scramble(text.toUpperCase(Locale.ROOT)));
        }
      }
    }
    assertThat(scrambled).hasSize(26 * 26 * 10);
  }

  @Test
  void the_same_text_always_becomes_the_same_and_another_with_another_secret() {
    assertThat(scrambler.scramble("Anna Smith"))
        .isEqualTo(scrambler("secret").scramble("Anna Smith"));
    assertThat(scrambler.scramble("Anna Smith"))
        .isNotEqualTo(scrambler("other").scramble("Anna Smith"));
  }

  @Test
  void what_has_no_letters_stays() {
    assertThat(scrambler.scramble("")).isEmpty();
    assertThat(scrambler.scramble(" -- / ß")).isEqualTo(" -- / ß");
  }

  @Test
  void json_keeps_its_keys_numbers_and_escapes() {
    String json = "{\"name\": \"A\\\"nna\\u00e9\", \"age\" : 42, \"tags\": [\"vip\", null, true]}";
    assertThat(sanitized(json, Treatment.JSON))
        .matches("\\{\"name\": \"[A-Z]\\\\\"[a-z]{3}\\\\u00e9\", \"age\" : 42,"
            + " \"tags\": \\[\"[a-z]{3}\", null, true\\]\\}")
        .doesNotContain("vip");
  }

  @Test
  void elements_of_arrays_are_scrambled_and_null_stays() {
    assertThat(sanitized("{anna,NULL,\"b c\"}", Treatment.ARRAY))
        .matches("\\{[a-z]{4},NULL,\"[a-z] [a-z]\"\\}")
        .doesNotContain("anna");
  }

  @Test
  void numbers_stay_and_text_among_them_does_not() {
    assertThat(sanitized("-12.50", Treatment.NUMBER)).isEqualTo("-12.50");
    assertThat(sanitized("NaN", Treatment.NUMBER)).isEqualTo("NaN");
    assertThat(sanitized("anna", Treatment.NUMBER)).isNotEqualTo("anna").hasSize(4);
  }

  @Test
  void bytes_become_as_many_other_bytes_and_codes_stay() {
    byte[] photo = "photo of Anna".getBytes(StandardCharsets.UTF_8);
    Literal other = sanitizer.sanitized(Literal.of(photo), Treatment.BYTES, Set.of());
    assertThat((byte[]) other.value()).hasSameSizeAs(photo).isNotEqualTo(photo);
    assertThat(sanitizer.sanitized(Literal.of("open"), Treatment.TEXT, Set.of("open")))
        .isEqualTo(Literal.of("open"));
  }

  private String sanitized(String text, Treatment treatment) {
    return String.valueOf(
        sanitizer.sanitized(Literal.of(text), treatment, Set.of()).value());
  }

  private static TextScrambler scrambler(String key) {
    return new TextScrambler(key.getBytes(StandardCharsets.UTF_8));
  }
}
