package org.athanor.lint;

import java.util.List;
import org.athanor.sql.LexicalRules;

/**
 * A unit before it is understood: its statements as text, and where they stand.
 *
 * <pre>{@code
 * LintSource.ofScript(new LintSource.File("V2__index.sql", text), Transaction.MANAGED, rules);
 * }</pre>
 *
 * @param name the revision's id, or the file's name
 * @param direction which way it goes
 * @param transaction how the statements run unless they say otherwise
 * @param start where it begins; findings about the whole of it are shown there
 * @param statements its statements in order
 * @param allowances the hazards that it accepts
 */
public record LintSource(
    String name,
    LintUnit.Direction direction,
    LintUnit.Transaction transaction,
    LintStatement.Source start,
    List<LintStatement.Source> statements,
    List<Allowance> allowances) {
  public LintSource {
    statements = List.copyOf(statements);
    allowances = List.copyOf(allowances);
  }

  /**
   * A script.
   *
   * @param name the file's name, as findings show it
   * @param text what it holds
   */
  public record File(String name, String text) {}

  /**
   * A script of another tool, which always goes up.
   *
   * @param file the script
   * @param transaction how its tool runs the statements
   * @param rules how the product reads text
   * @throws org.athanor.error.AthanorException SCR-020 and SCR-021 when it cannot be split
   */
  public static LintSource ofScript(
      File file, LintUnit.Transaction transaction, LexicalRules rules) {
    ScriptText script = new ScriptText(file, rules);
    return new LintSource(
        file.name(),
        LintUnit.Direction.UPGRADE,
        transaction,
        new LintStatement.Source("", file.name(), 1, 1),
        script.statements(),
        script.allowances());
  }
}
