package org.athanor.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about rewriting what is found. */
final class LintFixOptions {
  @Option(
      names = "--fix",
      description =
          "Rewrites revisions and files into the safe form, once it is proved on a scratch"
              + " database that the schema becomes the same.")
  private boolean wanted;

  @Option(names = "--dry-run", description = "With --fix: proves and shows it, and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--scratch",
      paramLabel = "SERVER",
      description = "With --fix: where scratch databases may be made; else beside the database.")
  private @Nullable String scratch;

  LintFixOptions() {}

  boolean isWanted() {
    return wanted;
  }

  LintFix.Writing writing() {
    return dryRun ? LintFix.Writing.NOTHING : LintFix.Writing.FILES;
  }

  /** What is asked. */
  LintFix.Request request(@Nullable String dialect, LintJob.Chosen chosen) {
    return new LintFix.Request(dialect, chosen, scratch, writing());
  }
}
