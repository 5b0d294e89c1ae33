package org.athanor.verification.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages below {@code docs/guide} and {@code SKILL.md} print what they say. The system property
 * {@code athanor.golden.update} set to true writes what is printed into them.
 */
final class GuideIT {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final Path SKILL = Path.of("../SKILL.md");

  @TempDir
  Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> each_page_shows_what_really_happens() throws IOException {
    List<Path> pages;
    try (Stream<Path> found = Files.list(GUIDE)) {
      pages = found.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    assertThat(pages).isNotEmpty();
    return Stream.concat(pages.stream(), Stream.of(SKILL))
        .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> play(page)));
  }

  private void play(Path file) throws IOException, SQLException {
    GuidePage page = GuidePage.read(file);
    Path own = Files.createDirectory(folder.resolve(file.getFileName().toString()));
    try (ScratchDatabase database = database(page);
        GuideProject project = new GuideProject(own, database)) {
      String played = page.played(project);
      if (Boolean.getBoolean("athanor.golden.update")) {
        Files.writeString(file, played);
      }
      assertThat(played).isEqualTo(Files.readString(file));
    }
  }

  private static ScratchDatabase database(GuidePage page) throws IOException {
    if (page.product().orElse("sqlite").equals("postgresql")) {
      return PostgresServer.shared().createDatabase();
    }
    return SqliteFile.create();
  }
}
