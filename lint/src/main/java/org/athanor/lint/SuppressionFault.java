package org.athanor.lint;

import java.util.List;

/**
 * Something wrong with an allowance.
 *
 * @param rule which of {@link #RULES}
 * @param allowance the allowance
 * @param message what is wrong
 * @param recipe what to write instead
 */
record SuppressionFault(RuleInfo rule, Allowance allowance, String message, String recipe) {
  static final RuleInfo UNUSED = new RuleInfo(
      "unused-suppression",
      RuleGroup.META,
      Severity.WARNING,
      "A hazard is accepted that the statement does not have.");

  static final RuleInfo UNKNOWN = new RuleInfo(
      "unknown-suppression",
      RuleGroup.META,
      Severity.ERROR,
      "A rule is accepted that does not exist.");

  static final RuleInfo WITHOUT_REASON = new RuleInfo(
      "suppression-without-reason",
      RuleGroup.META,
      Severity.ERROR,
      "A hazard is accepted without saying why.");

  /** The rules that the linter judges by itself, because only it knows what was used. */
  static final List<RuleInfo> RULES = List.of(UNUSED, UNKNOWN, WITHOUT_REASON);

  static SuppressionFault unused(Allowance allowance) {
    return new SuppressionFault(
        UNUSED,
        allowance,
        "\"" + allowance.rule() + "\" is accepted here, but nothing of the kind is found.",
        "take it out, so that it does not hide a later finding");
  }

  static SuppressionFault unknown(Allowance allowance, List<String> nearest) {
    return new SuppressionFault(
        UNKNOWN,
        allowance,
        "There is no rule \"" + allowance.rule() + "\", so this accepts nothing.",
        nearest.isEmpty()
            ? "athanor lint --rules lists the rules"
            : "did you mean " + String.join(" or ", nearest) + "?");
  }

  static SuppressionFault withoutReason(Allowance allowance) {
    return new SuppressionFault(
        WITHOUT_REASON,
        allowance,
        "\"" + allowance.rule() + "\" is accepted without a reason, so it is not.",
        "-- athanor: allow " + allowance.rule() + ": why it does no harm here");
  }
}
