package org.athanor.report;

import java.util.List;
import java.util.Locale;
import org.athanor.lint.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One revision.
 *
 * @param id its id
 * @param message its own words
 * @param file its file, as it is shown to people
 * @param mode how its statements run
 * @param wayBack whether it can be taken back
 * @param statements the statements of its upgrade in order
 * @param findings what the linter found, accepted findings among them
 * @param losses what is gone after the upgrade
 * @param trial what its test gave, or null when it was not tried
 */
public record RevisionReport(
    String id,
    String message,
    String file,
    Mode mode,
    WayBack wayBack,
    List<StatementReport> statements,
    List<Finding> findings,
    List<String> losses,
    @Nullable Trial trial) {
  public RevisionReport {
    statements = List.copyOf(statements);
    findings = List.copyOf(findings);
    losses = List.copyOf(losses);
  }

  /** How statements run. */
  public enum Mode {
    /** All in one transaction: its locks are held to the end. */
    ONE_TRANSACTION,
    /** Each by itself. */
    STEP_BY_STEP
  }

  /** Whether a revision can be taken back. */
  public enum WayBack {
    /** Its downgrade leads back to the schema, and no rows are lost on the way. */
    FULL("can be taken back"),
    /** Its downgrade leads back to the schema; what was deleted does not come back. */
    WITHOUT_DATA("can be taken back, without the data that it deletes"),
    /** There is none. */
    NONE("cannot be taken back");

    private final String words;

    WayBack(String words) {
      this.words = words;
    }

    /** The answer in words. */
    public String words() {
      return words;
    }
  }

  /**
   * The test of a revision: up, down and up again, with rows.
   *
   * @param passed whether nothing failed
   * @param text what happened in one line
   * @param details the evidence
   */
  public record Trial(boolean passed, String text, List<String> details) {
    public Trial {
      details = List.copyOf(details);
    }
  }

  /** How much of what is said of its statements was measured. */
  public enum Basis {
    /** All was seen on a server. */
    MEASURED,
    /** Some was. */
    PARTLY_MEASURED,
    /** All is what is known of the server. */
    ESTIMATED
  }

  /** How much of what is said of its statements was measured. */
  public Basis basis() {
    long measured = statements.stream()
        .map(StatementReport::measured)
        .filter(each -> each != null && each.failure() == null)
        .count();
    if (measured == 0) {
      return Basis.ESTIMATED;
    }
    return measured == statements.size() ? Basis.MEASURED : Basis.PARTLY_MEASURED;
  }

  /** The mode in words. */
  public String modeWords() {
    return mode == Mode.ONE_TRANSACTION ? "in one transaction" : "step by step";
  }

  /** The findings that nobody has accepted. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.accepted().isEmpty()).toList();
  }

  /** A constant as people read it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
