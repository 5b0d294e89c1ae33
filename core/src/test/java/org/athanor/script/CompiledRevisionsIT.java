package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.BulkInsert;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application is built with the annotation processor, packed into a jar and run from it. */
class CompiledRevisionsIT {
  private static final RevisionId JAVA = RevisionId.of("aaaa");
  private static final RevisionId SQL = RevisionId.of("bbbb");

  @TempDir
  Path home;

  private Path sources;
  private Path classes;

  @BeforeEach
  void make_folders() throws IOException {
    sources = Files.createDirectories(home.resolve("src/db/migration"));
    classes = Files.createDirectories(home.resolve("classes"));
  }

  @Test
  void rows_are_read_from_a_resource_beside_the_class() throws IOException {
    new Project(sources).java("aaaa", "", "op.bulkInsert(\"t\", \"a\").csv(\"t.csv\");");
    new Project(classes.resolve("db/migration")).file("t.csv", "a\n1\n");
    assertThat(build()).isEmpty();

    try (URLClassLoader loader = loader(jar("app.jar"))) {
      RevisionScript script = CompiledRevisions.on(loader)
          .load(List.of(JAVA), SqlOnlyDialect.create())
          .get(JAVA);
      List<String> rows = new ArrayList<>();
      ((BulkInsert) script.upgrade().get(0)).rows().forEach(row -> rows.add(row.toString()));

      assertThat(rows).containsExactly("[\"1\"]");
    }
  }

  @Test
  void revisions_run_from_a_jar_without_sources_or_compiler() throws IOException {
    new Project(sources).java("aaaa", "", "op.execute(\"SELECT 1\");");
    new Project(classes.resolve("db/migration")).sql("bbbb", "aaaa");
    assertThat(build("-Aathanor.sql=db/migration")).isEmpty();

    try (URLClassLoader loader = loader(jar("app.jar"))) {
      CompiledRevisions revisions = CompiledRevisions.on(loader);

      assertThat(revisions.graph().heads()).containsExactly(SQL);
      assertThat(revisions.load(List.of(JAVA, SQL), SqlOnlyDialect.create())).satisfies(scripts -> {
        assertThat(scripts.keySet()).containsExactly(JAVA, SQL);
        assertThat(scripts.get(JAVA).upgrade()).hasSize(1);
        assertThat(scripts.get(SQL).upgrade()).hasSize(1);
      });
    }
  }

  @Test
  void the_digests_are_those_of_the_files() throws IOException {
    Project project = new Project(sources).java("aaaa", "", "op.execute(\"SELECT 1\");");
    assertThat(build()).isEmpty();

    try (URLClassLoader loader = loader(classes)) {
      assertThat(CompiledRevisions.on(loader).digests(List.of(JAVA)))
          .isEqualTo(project.open().digests(List.of(JAVA)));
    }
  }

  @Test
  void the_indexes_of_several_jars_make_one_graph() throws IOException {
    new Project(sources).java("aaaa", "", "");
    assertThat(build()).isEmpty();
    Path first = jar("first.jar");
    Files.delete(sources.resolve("Raaaa_Make.java"));
    Files.delete(classes.resolve("db/migration/Raaaa_Make.class"));
    new Project(sources).java("cccc", "aaaa", "");
    assertThat(build()).isEmpty();

    try (URLClassLoader loader = loader(first, jar("second.jar"))) {
      assertThat(CompiledRevisions.on(loader).graph().heads())
          .containsExactly(RevisionId.of("cccc"));
    }
  }

  @Test
  void a_build_of_one_changed_file_keeps_the_revisions_of_the_others() throws IOException {
    new Project(sources).java("aaaa", "", "").java("bbbb", "aaaa", "");
    assertThat(build()).isEmpty();
    Path source = Files.move(sources.resolve("Raaaa_Make.java"), home.resolve("aside"));
    new Project(sources).java("bbbb", "aaaa", "op.execute(\"SELECT 2\");");

    assertThat(build()).isEmpty();

    assertThat(source).exists();
    try (URLClassLoader loader = loader(classes)) {
      CompiledRevisions revisions = CompiledRevisions.on(loader);
      assertThat(revisions.graph().heads()).containsExactly(SQL);
      assertThat(revisions.graph().bases()).containsExactly(JAVA);
    }
  }

  @Test
  void a_class_that_is_a_revision_no_more_leaves_the_index() throws IOException {
    new Project(sources).java("aaaa", "", "").java("bbbb", "aaaa", "");
    assertThat(build()).isEmpty();
    Files.delete(sources.resolve("Raaaa_Make.java"));
    new Project(sources).file("Rbbbb_Make.java", "package db.migration;\n\nclass Rbbbb_Make {}\n");

    assertThat(build()).isEmpty();

    try (URLClassLoader loader = loader(classes)) {
      assertThat(CompiledRevisions.on(loader).graph().heads()).containsExactly(JAVA);
    }
  }

  @Test
  void a_header_that_cannot_be_read_stops_the_build() throws IOException {
    new Project(classes.resolve("db/migration")).file("b.sql", "-- upgrade\nSELECT 1;\n");
    new Project(sources).java("aaaa", "", "");

    assertThat(build("-Aathanor.sql=db/migration")).singleElement().asString().contains("SCR-001");
  }

  @Test
  void a_class_path_without_an_index_is_refused() throws IOException {
    try (URLClassLoader loader = loader(classes)) {
      assertThatThrownBy(() -> CompiledRevisions.on(loader))
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_009));
    }
  }

  @Test
  void an_index_that_names_a_missing_class_is_refused() throws IOException {
    new Project(sources).java("aaaa", "", "");
    assertThat(build()).isEmpty();
    Files.delete(classes.resolve("db/migration/Raaaa_Make.class"));

    try (URLClassLoader loader = loader(classes)) {
      CompiledRevisions revisions = CompiledRevisions.on(loader);
      assertThatThrownBy(() -> revisions.load(List.of(JAVA), SqlOnlyDialect.create()))
          .isInstanceOfSatisfying(
              AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCR_009));
    }
  }

  /** Compiles with the processor; the errors. */
  private List<String> build(String... options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all"));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    // From JDK 23 on javac looks for processors only where it is told to.
    arguments.addAll(List.of("-processor", RevisionIndexProcessor.class.getName()));
    arguments.addAll(List.of(options));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        Stream<Path> found = Files.list(sources)) {
      compiler
          .getTask(
              null,
              files,
              diagnostics,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(found.toList()))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .toList();
  }

  private Path jar(String name) throws IOException {
    Path jar = home.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> found = Files.walk(classes)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private static URLClassLoader loader(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(urls, CompiledRevisionsIT.class.getClassLoader());
  }
}
