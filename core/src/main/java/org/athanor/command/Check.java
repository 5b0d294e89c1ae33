package org.athanor.command;

import java.util.List;

/**
 * Tells what differs between the model and the database.
 *
 * <pre>{@code
 * Check.Report report = new Check(environment, ModelOptions.DEFAULT).run();
 * }</pre>
 */
public final class Check {
  private final ModelDifference difference;

  /**
   * What was found.
   *
   * @param differences one line each; empty when the database is as the model wants it
   */
  public record Report(List<String> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  /** Compares the environment's model with its database. */
  public Check(Environment environment, ModelOptions options) {
    this.difference = new ModelDifference(environment, options);
  }

  /**
   * Compares them; nothing is changed.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads
   */
  public Report run() {
    ModelDifference.Found found = difference.find();
    ChangeText text = new ChangeText(found.dialect());
    return new Report(found.changes().stream().map(text::of).toList());
  }
}
