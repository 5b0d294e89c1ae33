package org.athanor.examples.library;

import java.util.List;
import java.util.Optional;
import org.athanor.cli.config.Settings;
import org.athanor.command.WrittenModel;
import org.athanor.dialect.Dialect;
import org.athanor.junit.AthanorTest;
import org.athanor.junit.MigrationContract;
import org.athanor.schema.SchemaSource;

/** All revisions go up, down and up, and lead to the schema that the library wants. */
@AthanorTest(revisions = "src/main/resources/library")
class LibraryMigrationsIT extends MigrationContract {
  @Override
  protected Optional<SchemaSource> model(Dialect dialect, Optional<Settings.Model> configured) {
    return Optional.of(new WrittenModel(List.of(new LibrarySchema())));
  }
}
