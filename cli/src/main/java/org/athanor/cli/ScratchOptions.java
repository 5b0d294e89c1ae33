package org.athanor.cli;

import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where scratch databases are made. */
final class ScratchOptions {
  @Option(
      names = "--scratch",
      paramLabel = "SERVER",
      description =
          "Where scratch databases may be made: a JDBC URL, or embedded[:PRODUCT[:VERSION]] for a"
              + " server that Athanor starts; else scratch.server, else beside the database.")
  private @Nullable String scratch;

  ScratchOptions() {}

  /** What was typed, or null. */
  @Nullable String url() {
    return scratch;
  }

  JdbcConnectionSource server(DatabaseAccess access) {
    return access.scratchServer(scratch);
  }
}
