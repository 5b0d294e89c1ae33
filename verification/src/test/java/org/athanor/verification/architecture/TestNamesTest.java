package org.athanor.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestNamesTest {
  @Test
  void test_classes_end_so_that_they_run_and_methods_are_sentences() throws IOException {
    List<Path> files = TestSources.files();
    List<String> misnamed = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      misnamed.addAll(TestSources.misnamed(name, Files.readString(file)));
    }

    assertThat(files).hasSizeGreaterThan(10);
    assertThat(misnamed).isEmpty();
  }

  @Test
  void a_class_that_surefire_would_skip_is_found() {
    String source = "class Plans {\n  @Test\n  void a_plan_is_stable() {}\n}\n";

    assertThat(TestSources.misnamed("Plans.java", source)).hasSize(1);
    assertThat(TestSources.misnamed("PlansTest.java", source)).isEmpty();
  }

  @Test
  void a_method_that_is_no_sentence_is_found() {
    String source = "class PlansTest {\n  @ParameterizedTest\n  @ValueSource(ints = {1})\n"
        + "  void planIsStable(int n) throws IOException {}\n}\n";

    assertThat(TestSources.misnamed("PlansTest.java", source))
        .containsExactly("PlansTest.java: planIsStable is no snake_case_sentence");
  }
}
