package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptDirectoryTest {
  private static final Dialect DIALECT = SqlOnlyDialect.create();

  @TempDir
  Path home;

  @Test
  void java_and_sql_revisions_make_one_graph() {
    Project project =
        new Project(home).sql("aaaa", "").java("bbbb", "aaaa", "").sql("cccc", "bbbb");

    assertThat(project.open().graph().heads()).containsExactly(RevisionId.of("cccc"));
  }

  @Test
  void files_load_in_the_order_of_their_names() {
    new Project(home).sql("c1", "").sql("a1", "").sql("b1", "");

    assertThat(new Project(home).open().graph().revisions())
        .extracting(revision -> revision.id().value())
        .containsExactly("a1", "b1", "c1");
  }

  @Test
  void folders_inside_are_read_only_when_asked() {
    Project project = new Project(home).sql("a1", "");
    project.file("2026/b1.sql", "-- revision: b1\n-- upgrade\n");
    ScriptDirectory.Options deep =
        new ScriptDirectory.Options(List.of(home), true, List.of(), home.resolve("cache"));

    assertThat(project.open().graph().revisions()).hasSize(1);
    assertThat(ScriptDirectory.open(deep).graph().revisions()).hasSize(2);
  }

  @Test
  void a_sql_header_gives_every_field() {
    String text = "\uFEFF-- revision: c901\r\n-- revises: a1, b1\r\n-- depends-on: d1\r\n"
        + "-- branch-labels: billing\r\n-- created: 2026-11-20T10:30:00Z\r\n"
        + "-- message: add: an index\r\n-- transactional: false\r\n\r\n-- upgrade\r\n";
    Path file = Path.of("c901_x.sql");

    RevisionHeader header = new SqlHeaderReader(file, "x").read(text.substring(1));

    Revision revision = header.revision();
    assertThat(revision.id().value()).isEqualTo("c901");
    assertThat(revision.revises()).extracting(RevisionId::value).containsExactly("a1", "b1");
    assertThat(revision.dependsOn()).containsExactly("d1");
    assertThat(revision.branchLabels()).containsExactly("billing");
    assertThat(revision.created()).isEqualTo("2026-11-20T10:30:00Z");
    assertThat(revision.message()).isEqualTo("add: an index");
    assertThat(header.transactional()).isFalse();
  }

  @Test
  void a_java_header_is_read_among_comments_and_strings() {
    String source = """
        // @Revision(id = "wrong1")
        package db . migration;
        import org.athanor.migration.*;
        /* @Revision(id = "wrong2") class No */
        @SuppressWarnings({"a)", "@Revision(id = \\"wrong3\\")"})
        @org.athanor.migration.Revision(
            message = "say \\"hi\\" \\u00fc", /* first */ revises = {"a1", "b1",},
            transactional = false, id = "c901")
        public final class Rc901_X implements Migration {}
        """;

    RevisionHeader header = new JavaHeaderReader(Path.of("Rc901_X.java"), source).read("x");

    assertThat(header).isNotNull();
    assertThat(header.className()).isEqualTo("db.migration.Rc901_X");
    assertThat(header.transactional()).isFalse();
    assertThat(header.revision().id().value()).isEqualTo("c901");
    assertThat(header.revision().message()).isEqualTo("say \"hi\" \u00fc");
    assertThat(header.revision().revises()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Rc901_AddInvoiceIndex.java, add invoice index",
    "c901_add_invoice_index.sql, add invoice index",
    "c901.sql, ''",
  })
  void without_a_message_the_file_name_tells(String name, String message) {
    assertThat(RevisionFile.messageOf(Path.of(name))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Revision(id = ID)",
        "@Revision(id = \"a\" + \"b\")",
        "@Revision(\"a\")",
        "@Revision(id = \"a\", revise = \"b\")",
        "@Revision(id = \"a\"",
      })
  void a_java_header_that_is_not_plain_is_refused(String annotation) {
    new Project(home)
        .file(
            "Ra.java",
            "import org.athanor.migration.Revision;\n" + annotation + "\npublic class Ra {}\n");

    assertRefused(ErrorCode.SCR_003, "Ra.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- revison: a\n-- upgrade\n",
        "-- revision: a\nCREATE TABLE t (a int);\n-- upgrade\n",
        "-- revision: a\n-- transactional: nein\n-- upgrade\n",
      })
  void a_sql_header_that_is_wrong_is_refused(String text) {
    new Project(home).file("a.sql", text);

    assertRefused(ErrorCode.SCR_003, "a.sql");
  }

  @Test
  void a_file_without_an_id_is_refused() {
    new Project(home).file("a.sql", "-- message: no id\n-- upgrade\n");
    assertRefused(ErrorCode.SCR_001, "a.sql");
  }

  @Test
  void an_annotation_without_an_id_is_refused() {
    new Project(home).file("Ra.java", "@org.athanor.migration.Revision public class Ra {}\n");
    assertRefused(ErrorCode.SCR_001, "Ra.java");
  }

  @Test
  void two_files_with_one_id_are_both_named() {
    new Project(home).sql("a1", "").file("copy.sql", "-- revision: a1\n-- upgrade\n");

    assertThatThrownBy(() -> new Project(home).open())
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.REV_012);
          assertThat(error.toText()).contains("a1_make_a1.sql", "copy.sql");
        });
  }

  @Test
  void a_file_that_is_not_utf_8_names_the_byte() throws IOException {
    byte[] bytes = "-- revision: a\n-- message: \u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(home.resolve("a.sql"), bytes);

    assertRefused(ErrorCode.SCR_002, "byte 27");
  }

  @Test
  void a_sql_revision_gives_statements_both_ways() {
    ScriptDirectory directory = new Project(home)
        .file(
            "a.sql",
            "-- revision: a\n-- upgrade\nINSERT INTO t VALUES ('x;y');\nSELECT 1;\n"
                + "-- downgrade\nDELETE FROM t;\n")
        .open();

    RevisionScript script = load(directory, "a");

    assertThat(script.upgrade())
        .containsExactly(Execute.of("INSERT INTO t VALUES ('x;y')"), Execute.of("SELECT 1"));
    assertThat(script.downgrade()).containsExactly(Execute.of("DELETE FROM t"));
    assertThat(script.operationsDigest()).isEqualTo(script.sourceDigest());
  }

  @Test
  void without_a_section_downgrade_there_is_no_way_back() {
    ScriptDirectory directory = new Project(home)
        .file("a.sql", "-- revision: a\n-- upgrade\nSELECT 1;\n")
        .open();

    assertThat(load(directory, "a").downgrade())
        .singleElement()
        .isInstanceOfSatisfying(
            Irreversible.class, operation -> assertThat(operation.reason()).contains("a.sql"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-- downgarde", "--downgrad", "-- upgrade\nSELECT 1;\n-- upgrade"})
  void a_section_that_would_be_misread_is_refused(String marker) {
    ScriptDirectory directory = new Project(home)
        .file("a.sql", "-- revision: a\n-- upgrade\nSELECT 1;\n" + marker + "\nDROP TABLE t;\n")
        .open();

    assertThatThrownBy(() -> load(directory, "a"))
        .isInstanceOfSatisfying(
            AthanorException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.SCR_003));
  }

  @Test
  void a_line_inside_a_string_a_body_or_a_comment_begins_no_section() {
    String body = "$$\n-- downgrade\nSELECT 1;\n$$";
    String text = "'\n-- upgrade\n'";
    ScriptDirectory directory = new Project(home)
        .file(
            "a.sql",
            "-- revision: a\n-- upgrade\nDO " + body + ";\nSELECT " + text
                + ";\n/*\n-- downgrade\n*/\n-- downgrade\nSELECT 3;\n")
        .open();

    RevisionScript script = load(directory, "a");

    assertThat(script.upgrade())
        .containsExactly(Execute.of("DO " + body), Execute.of("SELECT " + text));
    assertThat(script.downgrade()).containsExactly(Execute.of("SELECT 3"));
  }

  @Test
  void a_folder_that_is_not_there_is_an_error_unless_the_first_revision_is_to_make_it() {
    Path missing = home.resolve("nowhere");
    ScriptDirectory.Options strict =
        new ScriptDirectory.Options(List.of(missing), false, List.of(), home);
    ScriptDirectory.Options lenient = new ScriptDirectory.Options(
        List.of(missing), false, List.of(), home, ScriptDirectory.MissingLocation.EMPTY);

    assertThat(ScriptDirectory.open(lenient).graph().effectiveHeads()).isEmpty();
    assertThatThrownBy(() -> ScriptDirectory.open(strict))
        .isInstanceOfSatisfying(
            AthanorException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.SCR_010))
        .hasMessageContaining("nowhere");
  }

  @Test
  void line_ends_and_a_byte_order_mark_do_not_change_the_digest() {
    Project project = new Project(home).file("a.sql", "-- revision: a\n-- upgrade\nSELECT 1;\n");
    RevisionId id = RevisionId.of("a");
    SourceDigest before = project.open().digests(List.of(id)).get(id);

    project.file("a.sql", "\uFEFF-- revision: a\r\n-- upgrade\r\nSELECT 1;\r\n");

    assertThat(project.open().digests(List.of(id))).containsEntry(id, before);
  }

  private static RevisionScript load(ScriptDirectory directory, String id) {
    return directory.load(List.of(RevisionId.of(id)), DIALECT).get(RevisionId.of(id));
  }

  private void assertRefused(ErrorCode code, String evidence) {
    assertThatThrownBy(() -> new Project(home).open())
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(code);
          assertThat(error.toText()).contains(evidence);
        });
  }
}
