package org.athanor.command.trial;

import java.util.List;
import org.athanor.command.Check;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.ScratchDatabases;

/** Tells what differs between the model and what the revisions make of an empty database. */
public final class ModelMatch {
  private final Environment environment;
  private final ModelOptions options;

  /** Compares the environment's model with its revisions; its database is left alone. */
  public ModelMatch(Environment environment, ModelOptions options) {
    this.environment = environment;
    this.options = options;
  }

  /**
   * Compares.
   *
   * @param databases where the revisions are run; the caller closes it
   * @return one line for each difference
   * @throws org.athanor.error.AthanorException as {@link Check#run()}, or a RUN error when a
   *     revision fails
   */
  public List<String> differences(ScratchDatabases databases) {
    ScratchDatabases.Scratch scratch = databases.create();
    Database database =
        new Database(scratch.connections(), environment.database().dialects());
    Environment elsewhere = new Environment(
        environment.revisions(), database, environment.options(), environment.model(), List.of());
    elsewhere.runner().upgrade(RevisionTarget.HEADS);
    return new Check(elsewhere, options).run().differences();
  }
}
