package org.athanor.cli;

import java.io.IOException;
import java.util.List;
import org.athanor.command.Environment;
import org.athanor.dialect.Dialect;
import org.athanor.runtime.ScriptReport;
import org.jspecify.annotations.Nullable;

/** Prints the script of a run on standard output, and what there is to say of it on the other. */
final class Script {
  private final AthanorCommand root;
  private final Environment environment;
  private final Dialect dialect;

  private Script(AthanorCommand root, Environment environment, Dialect dialect) {
    this.root = root;
    this.environment = environment;
    this.dialect = dialect;
  }

  static Script of(AthanorCommand root, DatabaseAccess access, @Nullable String dialect) {
    Dialect offline = access.offlineDialect(dialect);
    return new Script(root, access.offlineEnvironment(), offline);
  }

  void print(Writing writing) throws IOException {
    StringBuilder text = new StringBuilder();
    ScriptReport report = writing.write(environment, dialect, text);
    root.console().raw(text.toString());
    report.warnings().forEach(root.console()::warning);
    List<String> revisions = RunPrinter.texts(report.revisions());
    root.console()
        .progress(revisions.size() + (revisions.size() == 1 ? " revision" : " revisions")
            + " written for " + report.dialect());
  }

  /** Writes one kind of script. */
  interface Writing {
    ScriptReport write(Environment environment, Dialect dialect, Appendable out) throws IOException;
  }
}
