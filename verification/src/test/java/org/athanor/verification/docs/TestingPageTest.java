package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about testing shows a test that is run elsewhere. */
final class TestingPageTest {
  @Test
  void the_test_of_the_page_is_that_of_the_example() throws IOException {
    String source = Files.readString(
        Path.of("../examples/src/test/java/org/athanor/examples/library/ReadersHaveNamesIT.java"));
    String shown = source.substring(source.indexOf("@AthanorTest"));

    assertThat(Files.readString(Path.of("../docs/guide/testing.md"))).contains(shown.strip());
  }
}
