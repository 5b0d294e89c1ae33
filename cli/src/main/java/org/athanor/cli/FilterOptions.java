package org.athanor.cli;

import java.util.ArrayList;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.diff.ObjectFilter;
import picocli.CommandLine.Option;

/** The options that choose objects; they mean the same in every command that has them. */
final class FilterOptions {
  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description = "Only what matches: NAMES, schema:NAMES, view:NAMES... with * for any"
          + " characters; instead of those of athanor.toml.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "Without what matches, also without parts of tables: index:NAMES,"
          + " column:TABLE.NAMES...; besides those of athanor.toml.")
  private List<String> exclude = List.of();

  FilterOptions() {}

  /** The configured filter with what was typed over it. */
  ObjectFilter over(Settings settings) {
    List<String> excluded = new ArrayList<>(settings.filter().exclude());
    excluded.addAll(exclude);
    return ObjectFilter.parse(include.isEmpty() ? settings.filter().include() : include, excluded);
  }
}
