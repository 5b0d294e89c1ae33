package org.athanor.command.trial;

import java.util.List;
import org.athanor.command.Check;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.command.WantedState;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.ScratchDatabases;
import org.jspecify.annotations.Nullable;

/** Tells what differs between the model and what the revisions make of an empty database. */
public final class ModelMatch {
  private final Environment environment;
  private final ModelOptions options;
  private final @Nullable WantedState wanted;

  /** Compares the environment's model with its revisions; its database is left alone. */
  public ModelMatch(Environment environment, ModelOptions options) {
    this(environment, options, null);
  }

  private ModelMatch(Environment environment, ModelOptions options, @Nullable WantedState wanted) {
    this.environment = environment;
    this.options = options;
    this.wanted = wanted;
  }

  /** The same with files of SQL or a snapshot in place of the environment's model. */
  public ModelMatch against(WantedState state) {
    return new ModelMatch(environment, options, state);
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
    Check check = new Check(elsewhere, options);
    return (wanted == null ? check : check.against(wanted)).run().differences();
  }
}
