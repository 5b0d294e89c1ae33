package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.command.Decisions;
import org.athanor.command.ModelOptions;
import org.athanor.command.SchemaMapping;
import org.athanor.diff.ObjectFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that compare two schemas. */
final class ComparisonOptions {
  @Mixin
  private final DecisionOptions decisions = new DecisionOptions();

  @Mixin
  private final FilterOptions filter = new FilterOptions();

  @Mixin
  private final ScratchOptions scratch = new ScratchOptions();

  @Option(
      names = "--map-schema",
      paramLabel = "WANTED=SCHEMA",
      description = "What a schema of the wanted side is called in the database; instead of those"
          + " of athanor.toml.")
  private List<String> mapped = List.of();

  ComparisonOptions() {}

  DecisionOptions decisions() {
    return decisions;
  }

  /** What was decided in a folder. */
  Decisions decisions(Path folder) {
    return decisions.decisions(folder);
  }

  ScratchOptions scratch() {
    return scratch;
  }

  /** The URL for scratch databases, or null. */
  @Nullable String scratchUrl() {
    return scratch.url();
  }

  ObjectFilter filter(Settings settings) {
    return filter.over(settings);
  }

  SchemaMapping mapping(Settings settings) {
    return SchemaMapping.parse(mapped.isEmpty() ? settings.autogenerate().mappedSchemas() : mapped);
  }

  /** What is configured, with what was typed over it. */
  ModelOptions over(ModelOptions configured, Settings settings) {
    return configured.withFilter(filter(settings)).withMapping(mapping(settings));
  }
}
