package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionWriterTest {
  private static final ZonedDateTime CREATED = ZonedDateTime.parse("2026-03-09T10:30:05Z");

  @TempDir
  Path home;

  @ParameterizedTest
  @CsvSource({
    "c901, add invoice index, Rc901_AddInvoiceIndex",
    "c901, '', Rc901",
    "1.2, Ümläute & más, R1_2_ÜmläuteMás",
    "../x, x, R___x_X",
  })
  void a_java_file_has_the_name_of_a_legal_class(String id, String message, String name) {
    Path file = write(Language.JAVA, FileNameTemplate.JAVA_PATTERN, revision(id, message));

    assertThat(file.getParent()).isEqualTo(home);
    assertThat(file.getFileName()).hasToString(name + ".java");
  }

  @ParameterizedTest
  @CsvSource({"new, new_", "record, record_", "'12 months', R12_months"})
  void a_template_without_id_still_names_a_legal_class(String message, String name) {
    assertThat(write(Language.JAVA, "%(slug)s", revision("a", message)).getFileName())
        .hasToString(name + ".java");
  }

  @ParameterizedTest
  @CsvSource({
    "%(rev)s_%(slug)s, a_add_x",
    "%(year)d/%(month).2d/%(rev)s, 2026/03/a",
    "%(epoch)s-%(day).2d%(hour).2d%(minute).2d%(second).2d, 1773052205-09103005",
  })
  void templates_have_the_tokens_of_alembic(String pattern, String name) {
    Path file = write(Language.SQL, pattern, revision("a", "add x"));

    assertThat(file).isEqualTo(home.resolve(name + ".sql"));
  }

  @Test
  void an_unknown_token_is_refused() {
    assertFails(ErrorCode.SCR_008, () -> write(Language.SQL, "%(revision)s", revision("a", "x")));
  }

  @Test
  void a_file_that_is_there_is_never_overwritten() throws IOException {
    Path file = write(Language.SQL, "%(rev)s", revision("a", "first"));
    String before = Files.readString(file);

    assertFails(ErrorCode.SCR_007, () -> write(Language.SQL, "%(rev)s", revision("a", "second")));
    assertThat(file).hasContent(before);
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_may_be_read_by_whom_other_new_files_may_be_read_by() throws IOException {
    Path usual = Files.writeString(home.resolve("usual"), "");

    Path file = write(Language.SQL, "%(rev)s", revision("a", "first"));

    assertThat(permissions(file)).isEqualTo(permissions(usual));
  }

  @ParameterizedTest
  @CsvSource({"JAVA", "SQL"})
  void what_is_written_is_read_back(Language language) {
    Revision revision = Revision.builder(RevisionId.of("c901"))
        .revises(RevisionId.of("a1"), RevisionId.of("b1"))
        .branchLabels("billing")
        .created("2026-03-09T10:30:05Z")
        .message("say \"hi\" \\ and */ leave; ü")
        .build();
    Path file = write(language, "R%(rev)s", revision);
    RevisionFile read = RevisionFile.read(file, home, language);

    assertThat(read.header().revision())
        .usingRecursiveComparison()
        .ignoringFields("location")
        .isEqualTo(revision);
  }

  @Test
  void ids_are_new_in_the_graph() {
    RevisionGraph graph =
        RevisionGraph.of(List.of(revision("007", "x"), revision("20260309103005", "y")));

    assertThat(next(IdStrategy.TIMESTAMP, graph)).isEqualTo("20260309103006");
    assertThat(next(IdStrategy.HASH, graph)).matches("[0-9a-f]{12}");
    assertThat(next(IdStrategy.SEQUENCE, RevisionGraph.of(List.of(revision("007", "x")))))
        .isEqualTo("008");
  }

  private static String next(IdStrategy strategy, RevisionGraph graph) {
    return new IdSource(strategy, new Random(1)).next(graph, CREATED).value();
  }

  private static Revision revision(String id, String message) {
    return Revision.builder(RevisionId.of(id)).message(message).build();
  }

  private Path write(Language language, String pattern, Revision revision) {
    FileNameTemplate template = new FileNameTemplate(pattern, FileNameTemplate.SLUG_LENGTH);
    RenderedBody body = new RenderedBody(List.of(), List.of(), new TreeSet<>());
    return new RevisionWriter(new RevisionWriter.Style(language, home, "db.migration", template))
        .write(new RevisionDraft(revision, true, body, body, List.of("a note")), CREATED);
  }

  /** As the file system shows them; where it has none, of what everybody may do. */
  private static String permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null
        ? String.valueOf(Files.isReadable(file))
        : PosixFilePermissions.toString(view.readAttributes().permissions());
  }

  private static void assertFails(ErrorCode code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            AthanorException.class, error -> assertThat(error.code()).isEqualTo(code));
  }
}
