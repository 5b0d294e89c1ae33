package org.athanor.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChangeTest {
  @TempDir
  private Path folder;

  @Test
  void changes_and_adds_files() throws IOException {
    Path changed = Files.writeString(folder.resolve("a.sql"), "old");
    Path added = folder.resolve("b.sql");

    FileChange.make(List.of(
        new FileChange(changed, true, "old", "new"), new FileChange(added, false, "", "more")));

    assertThat(changed).hasContent("new");
    assertThat(added).hasContent("more");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void takes_back_what_was_changed_when_another_cannot_be_written() throws IOException {
    Path changed = Files.writeString(folder.resolve("a.sql"), "old");
    Path present = Files.writeString(folder.resolve("b.sql"), "another's");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> FileChange.make(List.of(
            new FileChange(changed, true, "old", "new"),
            new FileChange(present, false, "", "more"))));

    assertThat(changed).hasContent("old");
    assertThat(present).hasContent("another's");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void leaves_the_rights_of_a_file_and_gives_a_new_one_the_usual_ones() throws IOException {
    Path changed = Files.writeString(folder.resolve("a.sql"), "old");
    Path added = folder.resolve("b.sql");
    String usual = rights(changed);
    give(changed, "rw-rw-r--");
    String given = rights(changed);

    FileChange.make(List.of(
        new FileChange(changed, true, "old", "new"), new FileChange(added, false, "", "more")));

    assertThat(rights(changed)).isEqualTo(given);
    assertThat(rights(added)).isEqualTo(usual);
  }

  private static void give(Path file, String rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }

  /** Where files have no such rights all are alike. */
  private static String rights(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null
        ? ""
        : PosixFilePermissions.toString(view.readAttributes().permissions());
  }
}
