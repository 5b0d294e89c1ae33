package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.athanor.cli.config.Settings;
import org.athanor.command.Check;
import org.athanor.command.Environment;
import org.athanor.command.ModelState;
import org.athanor.command.SchemaState;
import org.athanor.command.WantedState;
import org.athanor.command.Workbench;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;

/** Both sides of a comparison with a model, as they were named on the command line. */
final class ModelComparison implements AutoCloseable {
  private final ScratchDatabases scratch;
  private final Workbench bench;
  private final Environment environment;
  private final Optional<WantedState> wanted;

  /**
   * Prepares it.
   *
   * @param server where scratch databases are made
   * @param folder where the command was typed
   */
  ModelComparison(
      DatabaseAccess access, ModelSourceOptions sources, JdbcConnectionSource server, Path folder) {
    this.scratch = new ScratchDatabases(server, access.dialects());
    this.bench = new Workbench(server, access.dialects(), access.ownTables());
    SchemaState state = new SchemaNames(access, folder).state(sources.model());
    Environment base = sources.isFromRevisions() ? replayed(access) : access.environment(List.of());
    this.environment = state instanceof ModelState model ? base.withModel(model.model()) : base;
    this.wanted =
        state instanceof ModelState ? Optional.empty() : Optional.of(new WantedState(state, bench));
  }

  /** Tells what differs between the configured model and what the revisions make of nothing. */
  static List<String> ofRevisions(
      DatabaseAccess access, Settings settings, JdbcConnectionSource server, Path folder) {
    ModelSourceOptions sources = ModelSourceOptions.modelFromRevisions();
    try (ModelComparison comparison = new ModelComparison(access, sources, server, folder)) {
      Check check = new Check(
          comparison.environment(),
          access.modelOptions().withFilter(new FilterOptions().over(settings)));
      return comparison.wanted().map(check::against).orElse(check).run().differences();
    }
  }

  /** A database at head that is there for this comparison only. */
  private Environment replayed(DatabaseAccess access) {
    Database database = new Database(scratch.create().connections(), access.dialects());
    Environment replayed = access.environment(database);
    replayed.runner().upgrade(RevisionTarget.HEADS);
    return replayed;
  }

  Environment environment() {
    return environment;
  }

  /** What is wanted in place of a model of tables. */
  Optional<WantedState> wanted() {
    return wanted;
  }

  ScratchDatabases scratch() {
    return scratch;
  }

  @Override
  public void close() {
    try (scratch) {
      bench.close();
    }
  }
}
