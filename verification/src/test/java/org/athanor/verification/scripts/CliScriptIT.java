package org.athanor.verification.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file below {@code src/test/scripts} is played and must give the output that stands in it.
 * The system property {@code athanor.golden.update} set to true writes the output instead.
 */
final class CliScriptIT {
  private static final Path SCRIPTS = Path.of("src/test/scripts");

  @TempDir
  Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> each_script_prints_what_it_says() throws IOException {
    List<Path> scripts;
    try (Stream<Path> found = Files.list(SCRIPTS)) {
      scripts = found.sorted().toList();
    }
    assertThat(scripts).isNotEmpty();
    return scripts.stream()
        .map(
            script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> play(script)));
  }

  private void play(Path file) throws IOException, SQLException {
    CliScript script = CliScript.read(file);
    Path own = Files.createDirectory(folder.resolve(file.getFileName().toString()));
    String played;
    if (script.isOn("postgresql")) {
      try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
        played = new CliScripts(own, database).play(script).text();
      }
    } else if (script.isOn("mariadb")) {
      try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
        played = new CliScripts(own, database).play(script).text();
      }
    } else if (script.isOn("sqlite")) {
      try (ScratchDatabase database = SqliteFile.create()) {
        played = new CliScripts(own, database).play(script).text();
      }
    } else if (script.isOn("h2")) {
      try (ScratchDatabase database = H2Database.onFile("")) {
        played = new CliScripts(own, database).play(script).text();
      }
    } else {
      played = new CliScripts(own, null).play(script).text();
    }
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.writeString(file, played);
    }
    assertThat(played).isEqualTo(Files.readString(file));
  }
}
