package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.athanor.cli.CommandRunner;
import org.athanor.cli.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/help.md} holds the help of every command, and a shell completes them. */
final class HelpPageTest {
  private static final Path PAGE = Path.of("../docs/help.md");

  @TempDir
  Path folder = Path.of("");

  @Test
  void the_page_of_help_is_current() throws IOException {
    StringBuilder page = new StringBuilder("""
        # Help of the commands

        What `athanor help` and `athanor help COMMAND` print. This page is made by a test.
        """);
    section(page, "athanor", run("help"));
    for (String command : commands()) {
      section(page, command, run("help", command));
    }
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("run with -Dathanor.golden.update=true to write it")
        .hasContent(page.toString());
  }

  @Test
  void every_help_says_what_the_command_does_and_ends_with_the_exit_codes() {
    for (String command : commands()) {
      if (!command.equals("generate-completion") && !command.equals("help")) {
        assertThat(run("help", command))
            .startsWith("Usage: athanor " + command)
            .contains("Exit codes:");
      }
    }
  }

  @Test
  void bash_completes_commands_and_their_options() throws Exception {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, run("generate-completion"));

    assertThat(completed(script, "athanor", "upg")).containsExactly("upgrade");
    assertThat(completed(script, "athanor", "upgrade", "--pl")).containsExactly("--plan");
    assertThat(completed(script, "athanor", "revision", "--language", "s")).containsExactly("sql");
  }

  /** What bash offers for the last word. */
  private static List<String> completed(Path script, String... words) throws Exception {
    String line = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", words)
        + "); COMP_CWORD=" + (words.length - 1) + "; _complete_athanor; echo \"${COMPREPLY[@]}\"";
    // Outside a real completion bash complains of compopt, on its standard error.
    Process bash = new ProcessBuilder("bash", "-c", line)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return List.of(output.strip().split("\\s+", -1));
  }

  /** The names in the list of commands at the end of the help. */
  private List<String> commands() {
    String help = run("help");
    return help.substring(help.indexOf("Begin:"))
        .lines()
        .skip(1)
        .filter(line -> line.startsWith("  ") && line.charAt(2) != ' ')
        .filter(line -> Character.isLetter(line.charAt(2)))
        .map(line -> line.strip().split("\\s+", -1)[0])
        .toList();
  }

  private String run(String... words) {
    StringWriter text = new StringWriter();
    PrintWriter both = new PrintWriter(text);
    Map<String, String> variables = Map.of("COLUMNS", "80");
    new CommandRunner(new Host(both, both, folder, variables, false, false, null)).run(words);
    return text.toString();
  }

  private static void section(StringBuilder page, String title, String help) {
    page.append("\n## ").append(title).append("\n\n```\n");
    help.lines().map(String::stripTrailing).forEach(line -> page.append(line).append('\n'));
    page.append("```\n");
  }
}
