package org.athanor.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.TextTable;
import org.athanor.command.ReadSizes;
import org.athanor.script.SizesJson;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor sizes}. */
@Command(
    name = "sizes",
    description = "Tells how big the tables of the database are, by estimates of its catalog.",
    footer = {
      "",
      "Nothing is counted and no row is read. Keep the file beside the revisions:",
      "  athanor sizes -e prod -o sizes.json",
      "  athanor lint --sizes sizes.json",
      "or name it in athanor.toml:  [lint]  sizes = \"sizes.json\""
    })
final class SizesCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes them into this file, as JSON.")
  private @Nullable Path output;

  @SuppressWarnings("NullAway.Init")
  SizesCommand() {}

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(new Workspace(root.settings()));
    TableSizes sizes = new ReadSizes(access.database(access.connections()), access.ownTables())
        .run(InstantSource.system());
    if (output != null) {
      new OutputFile(root.host().folder()).write(output, SizesJson.write(sizes));
      root.console().line("Wrote " + output + ": " + sum(sizes) + ".");
    } else if (root.console().isJson()) {
      root.console().raw(SizesJson.write(sizes));
    } else {
      print(sizes);
    }
    return ExitCode.OK;
  }

  private void print(TableSizes sizes) {
    List<TableSize> largest = sizes.tables().stream()
        .sorted(
            Comparator.comparing(TableSize::allBytes).reversed().thenComparing(TableSize::table))
        .toList();
    TextTable table = new TextTable("table", "rows", "room", "indexes");
    for (TableSize size : largest) {
      Long rows = size.rows();
      table.row(
          size.table().toString(),
          rows == null ? "not known" : TableSize.rowsInWords(rows),
          TableSize.bytesInWords(size.bytes()),
          TableSize.bytesInWords(size.indexBytes()));
    }
    root.console().table(table);
    root.console().line(sum(sizes));
  }

  private static String sum(TableSizes sizes) {
    long bytes = sizes.tables().stream().mapToLong(TableSize::allBytes).sum();
    int tables = sizes.tables().size();
    return tables + (tables == 1 ? " table" : " tables") + ", " + TableSize.bytesInWords(bytes);
  }
}
