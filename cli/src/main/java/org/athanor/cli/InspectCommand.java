package org.athanor.cli;

import java.util.concurrent.Callable;
import org.athanor.command.Inspect;
import org.athanor.command.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor inspect}. */
@Command(
    name = "inspect",
    description = "Shows a schema: as SQL that makes it, as JSON, or as a picture.",
    footer = {
      "",
      "A schema is one of those that athanor diff compares. Examples:",
      "  athanor inspect database > schema.sql",
      "  athanor inspect database --as json > schema.json",
      "  athanor inspect model --as svg --include 'shop_*' > shop.svg"
    })
final class InspectCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCHEMA",
      defaultValue = "database",
      description = "What is shown; the database unless something else is named.")
  private String name;

  @Option(
      names = "--as",
      paramLabel = "sql|json|mermaid|svg",
      description = "What is written; sql unless --format json is given.")
  private @Nullable FormName form;

  @Mixin
  private ScratchOptions scratch;

  @Mixin
  private FilterOptions filter;

  @SuppressWarnings("NullAway.Init")
  InspectCommand() {}

  /** The forms as they are typed. */
  enum FormName {
    sql(Inspect.Form.SQL),
    json(Inspect.Form.JSON),
    mermaid(Inspect.Form.MERMAID),
    svg(Inspect.Form.SVG);

    private final Inspect.Form form;

    FormName(Inspect.Form form) {
      this.form = form;
    }
  }

  @Override
  public Integer call() {
    DatabaseAccess access = new DatabaseAccess(root, new Workspace(root.settings()));
    SchemaNames names = new SchemaNames(access, root.host().folder());
    Inspect.Report report;
    try (Workbench bench = names.bench(scratch.url(), name)) {
      report = new Inspect(bench, filter.over(root.settings())).run(names.state(name), form());
    }
    root.console().raw(report.text());
    report.notes().forEach(root.console()::warning);
    return ExitCode.OK;
  }

  private Inspect.Form form() {
    if (form != null) {
      return form.form;
    }
    return root.console().isJson() ? Inspect.Form.JSON : Inspect.Form.SQL;
  }
}
