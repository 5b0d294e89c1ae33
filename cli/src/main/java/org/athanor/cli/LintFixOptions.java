package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about rewriting what is found. */
final class LintFixOptions {
  @Option(
      names = "--fix",
      description = "Rewrites revisions into the safe form, once it is proved on a scratch"
          + " database that the schema becomes the same.")
  private boolean wanted;

  @Option(names = "--dry-run", description = "With --fix: proves and shows it, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--scratch",
      paramLabel = "JDBC-URL",
      description = "With --fix: where scratch databases may be made; else beside the database.")
  private @Nullable String scratch;

  LintFixOptions() {}

  boolean isWanted() {
    return wanted;
  }

  LintFix.Writing writing() {
    return dryRun ? LintFix.Writing.NOTHING : LintFix.Writing.FILES;
  }

  /**
   * What is asked.
   *
   * @throws AthanorException CFG-002 for files of another tool: nobody knows which it has run
   */
  LintFix.Request request(@Nullable String dialect, LintJob.Chosen chosen, List<Path> files) {
    if (!files.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.CFG_002, "Only revisions are rewritten, not files of another tool.")
          .evidence("which of them it has run already, Athanor does not know")
          .fix("leave --fix out: then the safe form is shown beneath each finding")
          .build();
    }
    return new LintFix.Request(dialect, chosen, scratch, writing());
  }
}
