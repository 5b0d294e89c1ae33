package org.athanor.cli;

import org.athanor.command.Autogenerate;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about proving a generated revision. */
final class ProofOptions {
  @Option(
      names = "--prove",
      description = "Makes no file unless the revision was tried on a scratch copy.")
  private boolean prove;

  @Option(
      names = "--no-prove",
      description = "Does not try it; else it is, where a scratch database can be made.")
  private boolean noProve;

  @Option(
      names = "--scratch",
      paramLabel = "JDBC-URL",
      description = "Where scratch databases may be made; else beside the database.")
  private @Nullable String scratch;

  ProofOptions() {}

  Autogenerate.Proving proving() {
    if (noProve) {
      return Autogenerate.Proving.OFF;
    }
    return prove ? Autogenerate.Proving.REQUIRED : Autogenerate.Proving.IF_POSSIBLE;
  }

  JdbcConnectionSource server(DatabaseAccess access) {
    return scratch == null ? access.connections() : access.connections(scratch);
  }
}
