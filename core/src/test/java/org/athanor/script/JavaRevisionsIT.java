package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.Execute;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions in Java are compiled, cached, loaded and recorded. */
class JavaRevisionsIT {
  private static final RevisionId ID = RevisionId.of("aaaa");

  @TempDir
  Path home;

  @Test
  void a_second_run_compiles_nothing() throws IOException {
    Project project = new Project(home).java("aaaa", "", "op.execute(\"SELECT 1\");");
    load(project);
    Map<Path, FileTime> compiled = classFiles();

    RevisionScript script = load(project);

    assertThat(script.upgrade()).containsExactly(Execute.of("SELECT 1"));
    assertThat(compiled).hasSize(1);
    assertThat(classFiles()).isEqualTo(compiled);
  }

  @Test
  void another_layout_keeps_the_digest_of_the_operations() {
    RevisionScript before = load(new Project(home).java("aaaa", "", "op.execute(\"SELECT 1\");"));
    String relaid = "String sql = \"SELECT 1\"; // why\n\n op.execute( sql );";
    RevisionScript after = load(new Project(home).java("aaaa", "", relaid));

    assertThat(after.operationsDigest()).isEqualTo(before.operationsDigest());
    assertThat(after.sourceDigest()).isNotEqualTo(before.sourceDigest());
  }

  @Test
  void rows_are_read_from_a_file_beside_the_revision() {
    String insert = "op.bulkInsert(\"t\", \"a\").csv(\"t.csv\");";
    Project project = new Project(home).java("aaaa", "", insert).file("t.csv", "a\n1\n2\n");
    RevisionScript script = load(project);
    List<String> rows = new ArrayList<>();

    ((BulkInsert) script.upgrade().get(0)).rows().forEach(row -> rows.add(row.toString()));

    assertThat(rows).containsExactly("[\"1\"]", "[\"2\"]");
    String before = script.operationsDigest();
    project.file("t.csv", "a\n1\n3\n");
    assertThat(load(project).operationsDigest()).isNotEqualTo(before);
  }

  @Test
  void a_missing_file_of_rows_is_named() {
    String insert = "op.bulkInsert(\"t\", \"a\").csv(\"t.csv\");";
    RevisionScript script = load(new Project(home).java("aaaa", "", insert));

    assertThatThrownBy(script::operationsDigest)
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("\"t.csv\" cannot be read: there is no file ")
        .hasMessageContaining(home.resolve("t.csv").toString());
  }

  @Test
  void revisions_share_classes_of_their_folder() {
    Project project = new Project(home).java("aaaa", "", "op.execute(Words.SQL);");
    shared(project, "SELECT 1");
    assertThat(load(project).upgrade()).containsExactly(Execute.of("SELECT 1"));

    shared(project, "SELECT 2");
    assertThat(load(project).upgrade()).containsExactly(Execute.of("SELECT 2"));
  }

  @Test
  void a_revision_beside_shared_classes_can_be_edited() {
    Project project = new Project(home).java("aaaa", "", "op.execute(Words.SQL);");
    shared(project, "SELECT 1");
    load(project);

    project.java("aaaa", "", "op.execute(Words.SQL + \" + 1\");");

    assertThat(load(project).upgrade()).containsExactly(Execute.of("SELECT 1 + 1"));
  }

  @Test
  void a_revision_that_does_not_compile_names_the_line() {
    Project project = new Project(home).java("aaaa", "", "op.excute(\"SELECT 1\");");

    assertFails(project, ErrorCode.SCR_004, "Raaaa_Make.java:11");
  }

  @Test
  void a_revision_that_fails_while_it_records_names_the_line() {
    String failing = "throw new IllegalStateException(\"not \" + op.getClass().getSimpleName());";
    Project project = new Project(home).java("aaaa", "", failing);

    assertFails(project, ErrorCode.SCR_005, "line 11");
  }

  @Test
  void a_class_that_is_no_migration_is_refused() {
    String source = Project.javaSource("aaaa", "", "").replace(" implements Migration", "");
    Project project = new Project(home).file("Raaaa_Make.java", source.replace("@Override", ""));

    assertFails(project, ErrorCode.SCR_005, "does not implement Migration");
  }

  @Test
  void a_class_without_a_plain_constructor_is_refused() {
    String source = Project.javaSource("aaaa", "", "")
        .replace("implements Migration {", "implements Migration {\n  Raaaa_Make(int a) {}");
    Project project = new Project(home).file("Raaaa_Make.java", source);

    assertFails(project, ErrorCode.SCR_005, "constructor");
  }

  private static void shared(Project project, String sql) {
    project.file(
        "Words.java",
        "package db.migration;\nclass Words { static final String SQL = \"" + sql + "\"; }\n");
  }

  private static RevisionScript load(Project project) {
    return project.open().load(List.of(ID), SqlOnlyDialect.create()).get(ID);
  }

  private static void assertFails(Project project, ErrorCode code, String evidence) {
    assertThatThrownBy(() -> load(project))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(code);
          assertThat(error.toText()).contains(evidence);
        });
  }

  private Map<Path, FileTime> classFiles() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> found = Files.walk(home)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".class")).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
