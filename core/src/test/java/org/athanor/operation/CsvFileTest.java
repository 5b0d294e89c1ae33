package org.athanor.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  private static CsvFile file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CsvFile file(byte[] bytes) {
    return new CsvFile("some.csv", List.of("code", "name"), () -> new ByteArrayInputStream(bytes));
  }

  private static List<String> rows(CsvFile file) {
    List<String> rows = new ArrayList<>();
    file.forEach(row -> rows.add(row.toString()));
    return rows;
  }

  private static String digest(CsvFile file) {
    List<String> texts = new ArrayList<>();
    file.identify(texts::add);
    return String.join("", texts);
  }

  @Test
  void columns_are_found_by_their_names_in_any_order() {
    assertThat(rows(file("name,size,code\nGermany,3,DE\nFrance,2,FR\n")))
        .containsExactly("[\"DE\", \"Germany\"]", "[\"FR\", \"France\"]");
  }

  @Test
  void a_field_without_text_is_null_and_quotes_hold_the_empty_text() {
    assertThat(rows(file("code,name\nDE,\n,\"\"\n")))
        .containsExactly("[\"DE\", null]", "[null, \"\"]");
  }

  @Test
  void quotes_hold_commas_line_ends_and_quotes() {
    assertThat(rows(file("code,name\r\n\"a,b\",\"c\r\nd \"\"e\"\"\"\r\nx,\"\"\"\"")))
        .containsExactly("[\"a,b\", \"c\r\nd \"e\"\"]", "[\"x\", \"\"\"]");
  }

  @Test
  void a_mark_of_byte_order_and_empty_lines_are_passed_over() {
    assertThat(rows(file("\uFEFFcode,name\n\nÜ,😀\n\n"))).containsExactly("[\"Ü\", \"😀\"]");
  }

  @Test
  void a_file_without_lines_after_the_first_has_no_rows() {
    assertThat(rows(file("code,name"))).isEmpty();
  }

  @Test
  void files_that_cannot_be_read_are_refused_with_their_place() {
    assertRefused(file(""), "names no column \"code\" but []");
    assertRefused(file("Code,name\nDE,x"), "names no column \"code\" but [Code, name]");
    assertRefused(
        file("code,name\nDE,x\nFR\n"), "a line has 1 fields and the first line 2, near line 4");
    assertRefused(file("code,name\n\"DE,x\n"), "a quotation mark is never closed, near line 3");
    assertRefused(file("code,name\n\"DE\"x,y\n"), "something follows the quotation mark");
    assertRefused(file("code,name\nD\"E,y\n"), "a quotation mark stands inside a field");
    assertRefused(
        file("code,name\nÜ,y\n".getBytes(StandardCharsets.ISO_8859_1)), "it is not UTF-8");
    assertRefused(
        new CsvFile("some.csv", List.of("code"), () -> {
          throw new FileNotFoundException("there is none");
        }),
        "there is none");
  }

  private static void assertRefused(CsvFile file, String problem) {
    AthanorException e = catchThrowableOfType(AthanorException.class, () -> rows(file));
    assertThat(e.code()).isEqualTo(ErrorCode.DDL_020);
    assertThat(e)
        .hasMessageContaining("Rows of file \"some.csv\" cannot be read")
        .hasMessageContaining(problem);
  }

  @Test
  void the_checksum_knows_the_text_and_not_the_ends_of_lines() {
    assertThat(digest(file("code,name\na,b\n"))).startsWith("crc32:");
    assertThat(digest(file("code,name\r\na,b\r\n"))).isEqualTo(digest(file("code,name\na,b\n")));
    assertThat(digest(file("code,name\na,c\n"))).isNotEqualTo(digest(file("code,name\na,b\n")));
  }
}
