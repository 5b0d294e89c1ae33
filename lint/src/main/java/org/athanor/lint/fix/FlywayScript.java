package org.athanor.lint.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.athanor.lint.SafeForm;

/**
 * A migration of Flyway. What has to run outside a transaction gets a <a
 * href="https://documentation.red-gate.com/fd/script-configuration-273973392.html">script
 * configuration file</a>.
 *
 * @param script its file
 * @param name the parts of its name
 * @param versions all that are taken
 */
record FlywayScript(Path script, FlywayName name, FlywayVersions versions) implements ScriptNames {
  private static final String KEY = "executeInTransaction";
  private static final String APART = KEY + "=false";

  @Override
  public Optional<String> refusal(ScriptFile file, SafeForm form) {
    return switch (name.kind()) {
      case VERSIONED -> Optional.empty();
      case REPEATABLE ->
        Optional.of("Flyway runs a repeatable migration again whenever its text has changed");
      case UNDO, BASELINE -> Optional.of("only versioned migrations (V...) are rewritten");
    };
  }

  @Override
  public List<Path> following(int count) {
    return versions.behind(name, count).stream()
        .map(each -> script.resolveSibling(each.file()))
        .toList();
  }

  @Override
  public Optional<FileChange> apart(Path file) {
    Path configuration = configuration(file);
    String before = read(configuration);
    return isApart(before)
        ? Optional.empty()
        : Optional.of(
            new FileChange(configuration, Files.exists(configuration), before, with(before)));
  }

  /** Whether a script has a configuration that has it run outside a transaction. */
  static boolean isApart(Path file) {
    return FlywayName.of(file).isPresent() && isApart(read(configuration(file)));
  }

  private static Path configuration(Path file) {
    return file.resolveSibling(file.getFileName() + ".conf");
  }

  private static boolean isApart(String configuration) {
    return configuration
        .lines()
        .map(line -> line.replace(" ", ""))
        .anyMatch(line -> line.equalsIgnoreCase(APART));
  }

  private static String with(String before) {
    StringBuilder text = new StringBuilder();
    before
        .lines()
        .filter(
            line -> !line.strip().toLowerCase(Locale.ROOT).startsWith(KEY.toLowerCase(Locale.ROOT)))
        .forEach(line -> text.append(line).append('\n'));
    return text.append(APART).append('\n').toString();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
