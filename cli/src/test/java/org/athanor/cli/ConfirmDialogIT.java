package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.OutputFormat;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code athanor upgrade --confirm} as a person sees it, on a real database. */
final class ConfirmDialogIT {
  @TempDir
  Path folder;

  private final StringWriter shown = new StringWriter();

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("athanor.toml"), """
        environment = "dev"
        [revisions]
        locations = ["revisions"]
        [environments.dev]
        url = "jdbc:sqlite:dev.db"
        [environments.prod]
        url = "jdbc:sqlite:prod.db"
        protected = true
        """);
    Files.createDirectory(folder.resolve("revisions"));
    Files.writeString(folder.resolve("revisions/a1.sql"), """
        -- revision: a1
        -- message: customers

        -- upgrade
        CREATE TABLE customer (id int);

        -- downgrade
        DROP TABLE customer;
        """);
  }

  @Test
  void the_plan_and_the_database_are_shown_before_a_person_says_yes() {
    assertThat(upgrade("y\n")).isZero();
    assertThat(shown.toString())
        .contains("CREATE TABLE customer (id int);")
        .contains("Database: jdbc:sqlite:" + folder.resolve("dev.db"))
        .contains("Type y to run it")
        .contains("1 revision, now at a1");
  }

  @Test
  void anything_else_leaves_the_database_as_it_is() {
    assertThat(upgrade("n\n")).isEqualTo(1);
    assertThat(shown.toString()).contains("RUN-022").contains("typed: \"n\"");
    assertThat(upgrade("")).isEqualTo(1);
    assertThat(upgrade("y\n")).isZero();
  }

  @Test
  void a_protected_environment_is_confirmed_by_its_name() {
    assertThat(upgrade("y\n", "-e", "prod")).isEqualTo(1);
    assertThat(shown.toString()).contains("Type \"prod\", the name of the protected environment");
    assertThat(upgrade("prod\n", "-e", "prod")).isZero();
  }

  @Test
  void without_a_terminal_it_is_refused() {
    assertThat(upgrade(null)).isEqualTo(1);
    assertThat(shown.toString()).contains("RUN-022").contains("there is no terminal");
    PrintWriter none = new PrintWriter(new StringWriter());
    Console json =
        new Console(none, none, new Console.Look(false, false, false, OutputFormat.json));
    ConfirmDialog dialog = new ConfirmDialog(json, input("y\n"), null);
    AthanorException refused = catchThrowableOfType(
        AthanorException.class, () -> dialog.admit(Direction.UPGRADE, java.util.List.of()));
    assertThat(refused.code()).isEqualTo(ErrorCode.RUN_022);
  }

  private int upgrade(@Nullable String typed, String... more) {
    PrintWriter both = new PrintWriter(shown, true);
    Host host =
        new Host(both, both, folder, Map.of(), false, false, typed == null ? null : input(typed));
    String[] words = new String[more.length + 2];
    words[0] = "upgrade";
    words[1] = "--confirm";
    System.arraycopy(more, 0, words, 2, more.length);
    return new CommandRunner(host).run(words);
  }

  private static BufferedReader input(String typed) {
    return new BufferedReader(new StringReader(typed));
  }
}
