package org.athanor.lint;

import java.util.Locale;

/**
 * What a rule found.
 *
 * @param rule the rule
 * @param severity how serious it is, as configured
 * @param unit the revision's id or the file's name
 * @param direction which way the unit goes
 * @param source where it is; for a finding about a whole unit its first line
 * @param message what happens, in one sentence with the real names
 * @param sizes how big its tables are, in one sentence; empty when nobody has said
 * @param recipe what to write instead; empty when there is nothing better
 * @param accepted why it was accepted, or empty
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    String unit,
    LintUnit.Direction direction,
    LintStatement.Source source,
    String message,
    String sizes,
    String recipe,
    String accepted) {

  /** What happens, and to how many rows, as far as that is known. */
  public String text() {
    return sizes.isEmpty() ? message : message + " " + sizes;
  }

  /** The same at another place. */
  public Finding at(LintStatement.Source place) {
    return new Finding(rule, severity, unit, direction, place, message, sizes, recipe, accepted);
  }

  /** A constant as people read it: {@code error}, {@code upgrade}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
