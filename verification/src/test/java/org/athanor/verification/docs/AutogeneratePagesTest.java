package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.athanor.script.Language;
import org.athanor.script.RevisionTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about autogenerate show what is compiled and tested elsewhere. */
final class AutogeneratePagesTest {
  private static String page(String name) throws IOException {
    return Files.readString(Path.of("../docs").resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LibraryHooks", "ReadersMayRead"})
  void the_hooks_of_the_page_are_those_that_are_tested(String hook) throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/org/athanor/verification/mainjob", hook + ".java"));
    String shown =
        source.substring(source.indexOf("public final class"), source.indexOf("// snippet:end"));

    assertThat(page("hooks.md")).contains(shown.strip());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_templates_of_the_page_are_the_usual_ones(Language language) throws IOException {
    assertThat(page("templates.md")).contains(RevisionTemplate.of(language).text());
  }

  @Test
  void the_java_schema_of_the_page_is_that_of_the_example() throws IOException {
    String source = Files.readString(
        Path.of("../examples/src/main/java/org/athanor/examples/library/LibrarySchema.java"));
    String page = page("sources.md");
    int start = page.indexOf("public final class");

    assertThat(source)
        .contains(page.substring(start, page.indexOf("```", start)).strip());
  }
}
