package org.athanor.lint;

import java.util.List;
import org.athanor.dialect.Dialect;

/**
 * What is judged at once: a revision in one direction, or a script of another tool.
 *
 * @param name the revision's id, or the file's name
 * @param direction which way it goes
 * @param dialect the dialect for the server's version
 * @param transaction how the statements run unless they say otherwise
 * @param statements the statements in order
 */
public record LintUnit(
    String name,
    Direction direction,
    Dialect dialect,
    Transaction transaction,
    List<LintStatement> statements) {
  public LintUnit {
    statements = List.copyOf(statements);
  }

  /** Which way a unit goes. */
  public enum Direction {
    UPGRADE,
    DOWNGRADE
  }

  /** How the statements of a unit run unless they say otherwise. */
  public enum Transaction {
    /** The tool runs all of them in one transaction. */
    MANAGED,
    /** Each commits by itself. */
    NONE
  }
}
