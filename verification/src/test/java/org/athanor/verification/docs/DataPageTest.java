package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/data.md} shows is what the script of commands compiles and runs. */
final class DataPageTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void each_example_is_part_of_a_revision_that_is_run() throws IOException {
    String page = Files.readString(Path.of("../docs/data.md"));
    String played = Files.readString(Path.of("src/test/scripts/data.txt"));

    List<String> examples =
        BLOCK.matcher(page).results().map(found -> found.group(1).indent(4)).toList();

    assertThat(examples).hasSize(3).allSatisfy(example -> assertThat(played).contains(example));
  }
}
