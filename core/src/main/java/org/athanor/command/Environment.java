package org.athanor.command;

import java.util.List;
import java.util.function.Function;
import org.athanor.dialect.Dialect;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationListener;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.schema.SchemaSource;
import org.athanor.script.RevisionSource;

/**
 * What commands work on: revisions, a database and the wanted schema. An adapter (the command line,
 * a build plugin, an application) builds one and hands it to as many commands as it likes.
 *
 * <pre>{@code
 * RunReport report = new Upgrade(environment).run(UpgradeOptions.toHead());
 * }</pre>
 *
 * @param revisions where the revisions come from
 * @param database the database; nothing is connected to before a command needs it
 * @param options how revisions are run
 * @param model gives the wanted schema; called only by commands that compare
 * @param listeners who hears of runs
 */
public record Environment(
    RevisionSource revisions,
    Database database,
    RunnerOptions options,
    Function<Dialect, SchemaSource> model,
    List<MigrationListener> listeners) {
  /** Copies the list. */
  public Environment {
    listeners = List.copyOf(listeners);
  }

  /** The same environment, in which something else is wanted. */
  public Environment withModel(Function<Dialect, SchemaSource> newModel) {
    return new Environment(revisions, database, options, newModel, listeners);
  }

  /** A runner over this environment; each command uses its own. */
  public MigrationRunner runner() {
    return new MigrationRunner(revisions, database, options, listeners);
  }
}
