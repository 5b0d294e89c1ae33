package org.athanor.lint;

import java.util.List;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.plan.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * What is judged at once: a revision in one direction, or a script of another tool.
 *
 * @param source where it comes from, with the hazards that it accepts
 * @param dialect the dialect for the server's version
 * @param statements the statements in order
 * @param after the database after it
 * @param end the transaction after its last statement
 * @param naming names constraints that a statement leaves without a name; null for the server
 */
public record LintUnit(
    LintSource source,
    Dialect dialect,
    List<LintStatement> statements,
    CatalogState after,
    LintStatement.TransactionState end,
    @Nullable NamingConvention naming) {
  public LintUnit {
    statements = List.copyOf(statements);
  }

  /** The revision's id, or the file's name. */
  public String name() {
    return source.name();
  }

  /** Which way it goes. */
  public Direction direction() {
    return source.direction();
  }

  /** How the statements run unless they say otherwise. */
  public Transaction transaction() {
    return source.transaction();
  }

  /** The statements after this one, in order. */
  public List<LintStatement> after(LintStatement statement) {
    return statements.subList(statement.index() + 1, statements.size());
  }

  /** The statements before this one, in order. */
  public List<LintStatement> before(LintStatement statement) {
    return statements.subList(0, statement.index());
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
    /**
     * Another tool is said to do so; most of them leave a script alone whose only statement cannot
     * run in a transaction.
     */
    ASSUMED,
    /** Each commits by itself. */
    NONE
  }
}
