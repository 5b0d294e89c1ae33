package org.athanor.script;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.athanor.revision.Revision;

/**
 * Writes the test of a revision, to be filled in: it passes as it is, and says where the rows go.
 *
 * <pre>{@code
 * Path file = new TestSkeleton(Path.of("src/test/java"), "db.migration").write(revision);
 * }</pre>
 *
 * @param folder the root of the sources of tests
 * @param packageName the package, empty for none
 */
public record TestSkeleton(Path folder, String packageName) {
  private static final String TEXT = """
      import static org.athanor.junit.MigrationAssertions.assertThat;
      import static org.junit.jupiter.api.Assertions.assertFalse;
      import static org.junit.jupiter.api.Assertions.assertTrue;

      import java.sql.SQLException;
      import org.athanor.junit.AthanorTest;
      import org.athanor.junit.Migrations;
      import org.junit.jupiter.api.Test;

      @AthanorTest
      class %2$s {
        @Test
        void rows_stand_the_way_up_and_back(Migrations migrations) throws SQLException {
          migrations.upgradeBefore(%1$s);
          // Rows as they are before the revision:
          //   migrations.execute("INSERT INTO users (id, name) VALUES (?, ?)", 1, "Ann");

          migrations.upgradeOne();
          assertTrue(migrations.isApplied(%1$s));
          // What the revision makes of them, and of the schema:
          //   assertThat(migrations.rows("SELECT name FROM users")).hasValue("Ann");
          //   assertThat(migrations.schema()).hasTable("users").column("name").isNotNullable();
          assertThat(migrations.rows("SELECT 1")).hasSize(1);

          migrations.downgradeOne();
          assertFalse(migrations.isApplied(%1$s));
          migrations.upgradeOne();
        }
      }
      """;

  /**
   * Writes it.
   *
   * @return where it is
   * @throws org.athanor.error.AthanorException SCR-007 when there is such a file already
   */
  public Path write(Revision revision) {
    String name = RevisionWriter.className(revision, created(revision)) + "Test";
    String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    Path file =
        folder.resolve(packageName.replace('.', '/')).resolve(name + Language.JAVA.extension());
    String id = JavaText.quote(revision.id().value());
    return RevisionWriter.write(file, head + TEXT.formatted(id, name));
  }

  private static ZonedDateTime created(Revision revision) {
    String created = revision.created();
    return (created == null ? Instant.EPOCH : Instant.parse(created)).atZone(ZoneOffset.UTC);
  }
}
