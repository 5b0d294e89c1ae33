package org.athanor.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs between the model and the database.
 *
 * <pre>{@code
 * Check.Report report = new Check(environment, ModelOptions.DEFAULT).run();
 * }</pre>
 */
public final class Check {
  private final Environment environment;
  private final ModelOptions options;
  private final ModelDifference difference;

  /**
   * What was found.
   *
   * @param changes what differs; empty when the database is as the model wants it
   * @param findings what can be tidied up, one line each; no difference
   * @param questions what only a person can tell: what may be renamed was taken for gone and new
   */
  public record Report(List<ChangeFact> changes, List<String> findings, Questions questions) {
    public Report {
      findings = List.copyOf(findings);
      changes = List.copyOf(changes);
    }

    /** What differs, one line each. */
    public List<String> differences() {
      return changes.stream().map(ChangeFact::text).toList();
    }
  }

  /** Compares the environment's model with its database. */
  public Check(Environment environment, ModelOptions options) {
    this(environment, options, null);
  }

  private Check(Environment environment, ModelOptions options, @Nullable WantedState wanted) {
    this.environment = environment;
    this.options = options;
    this.difference = new ModelDifference(environment, options, wanted);
  }

  /** Compares the database with something else in place of the environment's model. */
  public Check against(WantedState wanted) {
    return new Check(environment, options, wanted);
  }

  /**
   * Compares them; nothing is changed.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads
   */
  public Report run() {
    return run(Decisions.NONE);
  }

  /**
   * The same with what people decided.
   *
   * @throws org.athanor.error.AthanorException GEN-003 when the database is not at the heads,
   *     GEN-020 when a rename that was typed fits nothing
   */
  public Report run(Decisions decisions) {
    ModelDifference.Found found = difference.find(decisions);
    List<ChangeFact> facts = new ChangeFacts(new ChangeText(found.dialect()))
        .of(found.names().operations(), found.changes());
    return new Report(facts, found.names().findings(), found.questions());
  }
}
