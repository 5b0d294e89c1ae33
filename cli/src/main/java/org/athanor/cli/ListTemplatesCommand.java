package org.athanor.cli;

import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code athanor list-templates}. */
@Command(name = "list-templates", description = "Shows the templates that init can start from.")
final class ListTemplatesCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @SuppressWarnings("NullAway.Init")
  ListTemplatesCommand() {}

  @Override
  public Integer call() {
    if (root.console().isJson()) {
      root.console().json(Facts.of().put("templates", java.util.List.of("java", "sql")));
    } else {
      root.console()
          .table(new TextTable("Template", "What it is")
              .row("java", "revisions as Java classes of typed operations")
              .row("sql", "revisions as SQL files with an upgrade and a downgrade section"));
    }
    return ExitCode.OK;
  }
}
