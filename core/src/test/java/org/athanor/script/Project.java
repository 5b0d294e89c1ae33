package org.athanor.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with revision files for a test. */
record Project(Path home) {
  Project sql(String id, String revises) {
    String head = revises.isEmpty() ? "" : "-- revises: " + revises + "\n";
    return file(
        id + "_make_" + id + ".sql",
        "-- revision: " + id + "\n" + head + "\n-- upgrade\nCREATE TABLE " + id
            + " (a int);\n\n-- downgrade\nDROP TABLE " + id + ";\n");
  }

  Project java(String id, String revises, String upgrade) {
    return file("R" + id + "_Make.java", javaSource(id, revises, upgrade));
  }

  static String javaSource(String id, String revises, String upgrade) {
    String head = revises.isEmpty() ? "" : ", revises = \"" + revises + "\"";
    return """
        package db.migration;

        import org.athanor.migration.Migration;
        import org.athanor.migration.Operations;
        import org.athanor.migration.Revision;

        @Revision(id = "%s"%s)
        public final class R%s_Make implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {
            op.dropTable("t");
          }
        }
        """.formatted(id, head, id, upgrade);
  }

  Project file(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScriptDirectory open() {
    return ScriptDirectory.open(options());
  }

  ScriptDirectory.Options options() {
    return new ScriptDirectory.Options(
        List.of(home), false, List.of(), home.resolve(".athanor/cache"));
  }
}
