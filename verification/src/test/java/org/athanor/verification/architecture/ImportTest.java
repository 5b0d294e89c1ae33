package org.athanor.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The other rules mean something only while all code is looked at. */
class ImportTest {
  @SuppressWarnings("unused") // named by @FieldSource
  static final Iterable<String> MODULES = AthanorCode.MODULES;

  @Test
  void the_import_is_not_empty() {
    assertThat(AthanorCode.classes()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void every_source_file_of_a_module_is_imported(String module) throws IOException {
    Set<String> imported = new TreeSet<>();
    for (JavaClass type : AthanorCode.classes().that(AthanorCode.inModule(module))) {
      imported.add(type.getName());
    }

    assertThat(imported).containsAll(sources(module));
  }

  private static Set<String> sources(String module) throws IOException {
    Path folder = AthanorCode.checkout().resolve(module).resolve("src/main/java");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
          .map(file -> file.replace(".java", "").replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
