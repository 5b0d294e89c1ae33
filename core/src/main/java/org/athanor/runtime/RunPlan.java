package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * What a run would do. Immutable.
 *
 * @param direction up or down
 * @param database the JDBC URL without credentials
 * @param rows the rows of the version table now
 * @param after the rows afterwards
 * @param steps the revisions in order; none when there is nothing to do
 * @param hooks what the project does around them, in the order of the moments
 * @param warnings what the user should know, one sentence each
 */
public record RunPlan(
    Direction direction,
    String database,
    List<RevisionId> rows,
    List<RevisionId> after,
    List<PlannedStep> steps,
    List<PlannedHook> hooks,
    List<String> warnings) {
  /** Copies the lists. */
  public RunPlan {
    rows = List.copyOf(rows);
    after = List.copyOf(after);
    steps = List.copyOf(steps);
    hooks = List.copyOf(hooks);
    warnings = List.copyOf(warnings);
  }

  /**
   * A hook of the project that runs.
   *
   * @param moment when
   * @param name its file or class
   */
  public record PlannedHook(HookMoment moment, String name) {}

  /** Whether a revision of it loses data. */
  public boolean isDestructive() {
    return steps.stream()
        .flatMap(step -> step.statements().stream())
        .anyMatch(PlannedStatement::losesData);
  }

  /**
   * One revision of a plan.
   *
   * @param revision the revision
   * @param message its own words
   * @param location its file, or empty
   * @param mode how it is committed
   * @param operations what it does, each as the Java call that says it
   * @param statements what the database is sent
   */
  public record PlannedStep(
      RevisionId revision,
      String message,
      String location,
      Mode mode,
      List<String> operations,
      List<PlannedStatement> statements) {
    /** Copies the lists. */
    public PlannedStep {
      operations = List.copyOf(operations);
      statements = List.copyOf(statements);
    }
  }

  /** How a revision is committed. */
  public enum Mode {
    /** All of it or nothing. */
    ONE_TRANSACTION,
    /** Step by step, with a journal from which a half-done run goes on. */
    STEP_BY_STEP
  }

  /**
   * One statement of a plan.
   *
   * @param text the SQL, or what code does
   * @param losesData whether rows or values are gone afterwards
   * @param rewritesTable whether every row is written again
   * @param scansTable whether every row is read
   * @param locks the locks that it takes
   * @param outside whether it runs outside a transaction
   * @param estimated whether the run may choose other SQL, because it depends on the table as it is
   *     then
   */
  public record PlannedStatement(
      String text,
      boolean losesData,
      boolean rewritesTable,
      boolean scansTable,
      List<PlannedLock> locks,
      boolean outside,
      boolean estimated) {
    /** Copies the list. */
    public PlannedStatement {
      locks = List.copyOf(locks);
    }
  }

  /**
   * A lock of a plan.
   *
   * @param table the table, as it is shown to people
   * @param mode the mode in the words of the database, such as {@code ACCESS EXCLUSIVE}
   */
  public record PlannedLock(String table, String mode) {
    /** Such as {@code ACCESS EXCLUSIVE on invoice}. */
    public String text() {
      return mode + " on " + table;
    }
  }
}
