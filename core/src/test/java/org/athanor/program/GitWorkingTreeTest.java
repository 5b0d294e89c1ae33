package org.athanor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWorkingTreeTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void a_folder_outside_of_git_is_told() {
    WorkingTree.Place place = new GitWorkingTree(folder).place();

    assertThat(place.isKnown()).isFalse();
    assertThat(place.problem()).isEqualTo("the project is in no git repository");
  }

  @Test
  void the_branch_is_known_before_the_first_commit() {
    git("init", "-q", "-b", "feat/orders");

    assertThat(new GitWorkingTree(folder).place())
        .isEqualTo(new WorkingTree.Place("feat/orders", ""));
  }

  @Test
  void a_commit_without_branch_has_no_name() throws IOException {
    git("init", "-q");
    commit("a.sql");
    git("switch", "-q", "--detach");

    assertThat(new GitWorkingTree(folder).place()).isEqualTo(new WorkingTree.Place("", ""));
  }

  @Test
  void files_of_the_given_folders_that_are_not_committed_are_listed() throws IOException {
    git("init", "-q");
    Path revisions = Files.createDirectory(folder.resolve("Änderungen"));
    commit("Änderungen/a.sql");
    Files.writeString(revisions.resolve("a.sql"), "edited");
    Files.writeString(revisions.resolve("b.sql"), "new");
    Files.writeString(folder.resolve("other.txt"), "not a revision");

    List<String> files =
        new GitWorkingTree(folder).uncommitted(List.of(revisions, folder.resolve("none")));

    assertThat(files).containsExactlyInAnyOrder(" M Änderungen/a.sql", "?? Änderungen/b.sql");
  }

  @Test
  void files_changed_since_another_branch_parted_are_listed() throws IOException {
    git("init", "-q", "-b", "main");
    Path revisions = Files.createDirectory(folder.resolve("revisions"));
    commit("revisions/a.sql");
    git("switch", "-q", "-c", "feat/b");
    commit("revisions/b.sql");
    Files.writeString(revisions.resolve("c.sql"), "not committed");
    Files.writeString(folder.resolve("other.txt"), "not a revision");
    git("switch", "-q", "-c", "later", "main");
    Files.delete(revisions.resolve("c.sql"));
    commit("revisions/d.sql");
    Files.writeString(revisions.resolve("c.sql"), "not committed");
    git("switch", "-q", "feat/b");

    List<Path> changed = new GitWorkingTree(folder).changedSince("later", List.of(revisions));

    assertThat(changed)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("b.sql", "c.sql");
    assertThat(new GitWorkingTree(folder).presentAt("main", List.of(revisions)))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.sql");
  }

  @Test
  void a_commit_that_git_does_not_know_is_an_error() throws IOException {
    git("init", "-q");
    commit("a.sql");

    assertThatThrownBy(() -> new GitWorkingTree(folder).changedSince("nowhere", List.of(folder)))
        .isInstanceOfSatisfying(
            AthanorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CFG_009));
  }

  @Test
  void a_program_that_is_not_there_gives_nothing() {
    assertThat(Program.of("athanor-no-such-program").run()).isEmpty();
  }

  @Test
  void a_program_that_takes_too_long_is_stopped() {
    Program.Output output =
        Program.of("sleep", "30").within(Duration.ofMillis(50)).run().orElseThrow();

    assertThat(output.isOk()).isFalse();
    assertThat(output.complaint()).contains("did not end within");
  }

  @Test
  void variables_are_not_shown() {
    assertThat(Program.of("psql").with("PGPASSWORD", "secret")).hasToString("psql");
  }

  private void commit(String file) throws IOException {
    Files.writeString(folder.resolve(file), "first");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
  }

  private void git(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    assertThat(Program.of(all).in(folder).run()).get().matches(Program.Output::isOk);
  }
}
