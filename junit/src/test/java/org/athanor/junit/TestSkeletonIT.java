package org.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.script.TestSkeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The test that {@code athanor revision --with-test} writes. */
class TestSkeletonIT {
  @TempDir
  private Path project;

  @Test
  void it_compiles_and_passes_as_it_is_written() throws Exception {
    passes("b2", "email", "Rb2_EmailTest", Path.of("src/test/revisions").toAbsolutePath());
  }

  @Test
  void it_passes_while_the_revision_is_still_empty() throws Exception {
    Path revisions = Files.createDirectories(project.resolve("revisions"));
    Files.writeString(
        revisions.resolve("c9.sql"), "-- revision: c9\n\n-- upgrade\n\n-- downgrade\n");
    passes("c9", "of \"later\"", "Rc9_OfLaterTest", revisions);
  }

  private void passes(String id, String message, String name, Path revisions) throws Exception {
    Files.writeString(
        project.resolve("athanor.toml"), "[revisions]\nlocations = [\"" + revisions + "\"]\n");
    Path sources = project.resolve("src/test/java");
    Path file = new TestSkeleton(sources, "db.migration")
        .write(Revision.builder(RevisionId.of(id)).message(message).build());
    assertThat(file).isEqualTo(sources.resolve("db/migration/" + name + ".java"));
    Path classes = compiled(file);
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(loader.loadClass("db.migration." + name)))
          .configurationParameters(Map.of(
              AthanorExtension.PROJECT,
              project.toString(),
              AthanorExtension.URL,
              "jdbc:sqlite::memory:"))
          .execute()
          .testEvents()
          .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }
  }

  private Path compiled(Path file) throws IOException {
    Path classes = Files.createDirectories(project.resolve("classes"));
    int code = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            file.toString());
    assertThat(code).isZero();
    return classes;
  }
}
