package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import org.athanor.rename.RenameQuestion;

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
   * @param findings what can be tidied up, one line each; no difference
   * @param questions what may be renamed, and was taken for gone and new
   */
  public record Report(
      List<String> differences, List<String> findings, List<RenameQuestion> questions) {
    public Report {
      findings = List.copyOf(findings);
      questions = List.copyOf(questions);
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
    ChangeText text = new ChangeText(found.dialect());
    List<String> differences = new ArrayList<>(text.ofRenames(found.names().operations()));
    found.changes().forEach(change -> differences.add(text.of(change)));
    return new Report(differences, found.names().findings(), found.names().questions());
  }
}
