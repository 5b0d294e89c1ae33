package org.athanor.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where sizes of production's tables come from. */
final class SizesOption {
  @Option(
      names = "--sizes",
      paramLabel = "FILE",
      description = "How big production's tables are: what athanor sizes -o FILE wrote.")
  private @Nullable Path file;

  /** What is known; people are told at once when it is old or not there. */
  KnownSizes known(AthanorCommand root) {
    Path typed = file == null ? null : root.host().folder().resolve(file);
    KnownSizes known = KnownSizes.of(root.settings().lint().sizes(), typed, Instant.now());
    known.warnings().forEach(root.console()::warning);
    return known;
  }
}
