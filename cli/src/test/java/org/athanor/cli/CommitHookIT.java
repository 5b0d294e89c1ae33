package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.program.Program;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook in a real repository of git, which it lets commit or not. */
final class CommitHookIT {
  @TempDir
  Path folder;

  private Path project = Path.of("");
  private String said = "";

  @BeforeEach
  void write() throws IOException {
    project = Files.createDirectories(folder.resolve("it's shop"));
    Files.writeString(project.resolve("athanor.toml"), """
        [revisions]
        locations = ["db revisions"]
        [environments.dev]
        url = "jdbc:sqlite:dev.db"
        """);
    Files.createDirectory(project.resolve("db revisions"));
    git("init", "--quiet");
    Path launcher = folder.resolve("athanor");
    Files.writeString(launcher, """
        #!/bin/sh
        exec '%s' -cp '%s' org.athanor.cli.AthanorMain "$@"
        """.formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void a_commit_with_two_heads_is_refused_with_the_command_to_join_them() throws IOException {
    assertThat(hook()).isZero();
    revision("a1", null, "CREATE TABLE customer (id int);");
    assertThat(commit()).as(said).isTrue();
    revision("b2", "a1", "CREATE TABLE b (id int);");
    revision("c3", "a1", "CREATE TABLE c (id int);");
    assertThat(commit()).isFalse();
    assertThat(said).contains("athanor merge -m \"merge\" b2 c3");
  }

  @Test
  void a_commit_with_a_finding_is_refused_and_others_are_not_looked_at() throws IOException {
    assertThat(hook()).isZero();
    revision("a1", null, "CREATE TABLE customer (id int, name text);");
    assertThat(commit()).as(said).isTrue();
    revision("b2", "a1", "ALTER TABLE customer DROP COLUMN name;");
    assertThat(commit()).isFalse();
    assertThat(said).contains("drop-column");
    git("reset", "--quiet");
    Files.writeString(project.resolve("readme"), "text");
    git("add", "readme");
    assertThat(committed()).as(said).isTrue();
  }

  @Test
  void a_hook_of_somebody_else_is_never_overwritten() throws IOException {
    Path hook = project.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho mine\n");
    assertThat(hook("--force")).isEqualTo(2);
    assertThat(said).contains("CFG-007").contains("add these lines to it:").contains("lint");
    assertThat(hook).hasContent("#!/bin/sh\necho mine\n");
    Files.delete(hook);
    assertThat(hook()).isZero();
    assertThat(hook()).as("its own is written again").isZero();
  }

  @Test
  void a_project_without_git_has_no_hook() throws IOException {
    Program.of("rm", "-r", project.resolve(".git").toString()).run();
    assertThat(hook()).isEqualTo(2);
    assertThat(said).contains("CFG-010");
  }

  private int hook(String... more) {
    StringWriter text = new StringWriter();
    PrintWriter both = new PrintWriter(text, true);
    List<String> words = new ArrayList<>(List.of("ci", "hook", "--command", "athanor"));
    words.addAll(List.of(more));
    int exit = new CommandRunner(new Host(both, both, project, Map.of(), false, false, null))
        .run(words.toArray(String[]::new));
    said = text.toString();
    return exit;
  }

  private void revision(String id, @Nullable String revises, String sql) throws IOException {
    String parent = revises == null ? "" : "-- revises: " + revises + "\n";
    Files.writeString(
        project.resolve("db revisions/" + id + ".sql"),
        "-- revision: " + id + "\n" + parent + "-- message: m\n\n-- upgrade\n" + sql + "\n");
  }

  private boolean commit() {
    git("add", ".");
    return committed();
  }

  private boolean committed() {
    return git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "m")
        .isOk();
  }

  private Program.Output git(String... words) {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    Program.Output output = Program.of(all)
        .in(project)
        .with("PATH", folder + ":" + System.getenv("PATH"))
        .run()
        .orElseThrow();
    said = output.out() + output.err();
    return output;
  }
}
