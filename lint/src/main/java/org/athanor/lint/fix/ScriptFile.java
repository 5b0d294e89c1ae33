package org.athanor.lint.fix;

import java.nio.file.Path;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.lint.LintSource;
import org.athanor.lint.LintUnit;
import org.athanor.lint.UnitReplay;

/**
 * A script of another tool.
 *
 * @param path where it is, or would be
 * @param text what it holds
 * @param running how its tool runs it
 */
public record ScriptFile(Path path, String text, Running running) {
  /** How a tool runs a script. */
  public enum Running {
    /** All of it in one transaction. */
    TRANSACTION,
    /** Each statement commits by itself. */
    APART,
    /** In a transaction, but for this one, whose only statement cannot run in any. */
    ALONE
  }

  /**
   * A script, with all that is known of how its tool runs it.
   *
   * @param path where it is
   * @param text what it holds
   * @param usual how the tool runs scripts unless told otherwise
   * @param replay plays it
   */
  public static ScriptFile of(Path path, String text, Running usual, UnitReplay replay) {
    if (usual == Running.APART || FlywayScript.isApart(path)) {
      return new ScriptFile(path, text, Running.APART);
    }
    LintUnit unit = replay.play(
        replay.source(new LintSource.File(path.toString(), text), LintUnit.Transaction.ASSUMED),
        replay.nothing());
    boolean isAlone = unit.statements().size() == 1
        && unit.statements().get(0).facts().transaction() == TransactionRule.OUTSIDE;
    return new ScriptFile(path, text, isAlone ? Running.ALONE : Running.TRANSACTION);
  }

  /** The name of the file. */
  String name() {
    return String.valueOf(path.getFileName());
  }
}
