package org.athanor.verification.scripts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.cli.CommandRunner;
import org.athanor.cli.Host;
import org.athanor.program.Program;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/** Plays a script in a folder of its own and writes down what really comes. */
final class CliScripts {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private static final Pattern HOST = Pattern.compile("(?<=[/:])(localhost|127\\.0\\.0\\.1):\\d+");

  /** What differs from run to run, and what is written in its place. */
  private static final Map<Pattern, String> MASKS = Map.of(
      Pattern.compile("\\b\\d+(\\.\\d+)? ms\\b"),
      "# ms",
      Pattern.compile("\\b(duration_ms|began_ms|released_ms|held_ms)\"( ?): ?" + "\\d+(\\.\\d+)?"),
      "$1\"$2: #",
      Pattern.compile("\\d{8}T\\d{6,9}Z|"
          + "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?( UTC|Z|\\+00:00)?"),
      "(moment)",
      Pattern.compile("\\b[0-9a-f]{64}\\b"),
      "(digest)",
      Pattern.compile("\\bscratch_\\d+"),
      "app",
      Pattern.compile("(PostgreSQL|MariaDB) (\\d+)[.\\d]*(, embedded)? \\(/[^)]*\\)"),
      "$1 $2.#$3 (place)",
      Pattern.compile("by \\S+@\\S+ "),
      "by (user)@(host) ",
      Pattern.compile("(N?)'[^']*', (NULL|N?'[^']*'), N?'[^']*', N?'\\(unpacked\\)'"),
      "$1'(user)', $2, $1'(host)', $1'(version)'",
      Pattern.compile("^-- Athanor \\S+:", Pattern.MULTILINE),
      "-- Athanor (version):",
      Pattern.compile(
          "\\b(backend|process|line \\d+ of PID|on (?:postgresql|mariadb)) \\d+(\\.\\d+)?"),
      "$1 #");

  private final Path folder;
  private final @Nullable ScratchDatabase database;
  private final String prefix;

  CliScripts(Path folder, @Nullable ScratchDatabase database) {
    this(folder, database, "ATHANOR");
  }

  /** With the database in variables of other names, e.g. DATABASE_URL and DATABASE_USER. */
  CliScripts(Path folder, @Nullable ScratchDatabase database, String prefix) {
    this.folder = folder;
    this.database = database;
    this.prefix = prefix;
  }

  /** The script with the output that its commands give now. */
  CliScript play(CliScript script) throws IOException, SQLException {
    List<CliScript.Step> played = new ArrayList<>();
    for (CliScript.Step step : script.steps()) {
      if (step instanceof CliScript.WriteFile write) {
        Path file = folder.resolve(write.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", write.lines()) + "\n");
        played.add(write);
      } else if (step instanceof CliScript.Run run) {
        List<String> output = new ArrayList<>(output(run.command()));
        output.add("");
        played.add(new CliScript.Run(run.command(), output));
      }
    }
    return new CliScript(script.title(), played);
  }

  private List<String> output(String command) throws IOException, SQLException {
    return run(command).stream().map(CliScripts::masked).toList();
  }

  /** What a command prints, with the names of the page in the place of the test's own. */
  List<String> run(String command) throws IOException, SQLException {
    if (command.startsWith("sql ")) {
      sql(command.substring(4));
      return List.of();
    }
    List<String> words = words(command);
    if (words.get(0).equals("git")) {
      git(words);
      return List.of();
    }
    if (words.get(0).equals("rm")) {
      Files.delete(folder.resolve(words.get(1)));
      return List.of();
    } else if (words.get(0).equals("cat")) {
      return masked(Files.readString(folder.resolve(words.get(1)))).lines().toList();
    }
    return athanor(words.subList(1, words.size()));
  }

  private void git(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(1, List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.com"));
    Program.Output output = Program.of(all).in(folder).run().orElseThrow();
    if (!output.isOk()) {
      throw new IllegalStateException(output.complaint());
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = java.util.Objects.requireNonNull(database).open();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private List<String> athanor(List<String> words) {
    StringWriter text = new StringWriter();
    PrintWriter both = new PrintWriter(text, true);
    Host host = new Host(both, both, folder, variables(), false, false, null);
    int exit = new CommandRunner(host).run(words.toArray(String[]::new));
    List<String> lines = new ArrayList<>(named(text.toString()).lines().toList());
    if (exit != 0) {
      lines.add("[" + exit + "]");
    }
    return lines;
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(Map.of("COLUMNS", "80"));
    if (database != null) {
      // For environments of the configuration that are the same database.
      variables.put("DATABASE_URL", database.jdbcUrl());
      variables.put("DATABASE_USER", database.user());
      variables.put(prefix + "_URL", database.jdbcUrl());
      variables.put(prefix + "_USER", database.user());
    }
    return variables;
  }

  private String named(String text) {
    String named = database == null ? text : text.replace(database.name(), "app");
    return HOST.matcher(named.replace(folder.toString(), "/project")).replaceAll("localhost");
  }

  /** The text without what differs from run to run. */
  static String masked(String text) {
    String masked = text;
    for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
      masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
    }
    return masked;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    return words;
  }
}
