package org.athanor.junit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.athanor.cli.config.Overrides;
import org.athanor.cli.config.Settings;
import org.athanor.cli.config.SettingsReader;
import org.athanor.runtime.Author;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** The project whose revisions are tested. Not thread-safe: it reads each revision once. */
final class Project {
  private final Settings settings;
  private final List<Path> locations;
  private @Nullable ScriptDirectory scripts;

  private Project(Settings settings, List<Path> locations) {
    this.settings = settings;
    this.locations = locations;
  }

  /** The project at a folder; folders that are named go before those of its settings. */
  static Project at(Path folder, List<String> named) {
    // Tests never speak to an environment, so nothing is asked of its settings.
    Overrides noEnvironment =
        new Overrides(null, null, "jdbc:none:", null, null, withoutEnvironment(System.getenv()));
    Settings settings = new SettingsReader(folder, noEnvironment).read();
    List<Path> locations = named.isEmpty()
        ? settings.revisions().locations()
        : named.stream().map(folder::resolve).toList();
    return new Project(settings, locations);
  }

  private static Map<String, String> withoutEnvironment(Map<String, String> variables) {
    Map<String, String> kept = new java.util.HashMap<>(variables);
    kept.remove("ATHANOR_ENV");
    return kept;
  }

  Settings settings() {
    return settings;
  }

  /** What databases of tests are kept under: those of the same server and revisions are alike. */
  Object key(TestServer.Address server) {
    return List.of(server.url(), locations);
  }

  /** The revisions. */
  ScriptDirectory scripts() {
    if (scripts == null) {
      scripts = ScriptDirectory.open(new ScriptDirectory.Options(
          locations,
          settings.revisions().recursive(),
          classPath(),
          settings.home().resolve(".athanor/cache")));
    }
    return scripts;
  }

  RunnerOptions options() {
    Author author = new Author(System.getProperty("user.name", "?"), null, "test", "junit");
    return settings.runnerOptions(author).build();
  }

  /** What the settings say, or that of the tests. */
  private List<Path> classPath() {
    List<Path> configured = settings.revisions().classPath();
    return configured.isEmpty() ? ofTests().toList() : configured;
  }

  private static Stream<Path> ofTests() {
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry));
    }
    return entries.stream().filter(Files::exists);
  }
}
