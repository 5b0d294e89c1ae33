package org.athanor.lint;

import java.util.Map;

/**
 * How serious the findings of each rule are. Immutable and thread-safe.
 *
 * @param upgrade by rule id, where it differs from the rule's own severity
 * @param downgrade the same for downgrades
 * @param downgradeLimit findings in downgrades are at most this serious unless said by rule
 */
public record Severities(
    Map<String, Severity> upgrade, Map<String, Severity> downgrade, Severity downgradeLimit) {
  /**
   * As the rules say. Downgrades warn at most, and drop and rename without a word: taking back what
   * the upgrade did is what they are for.
   */
  public static final Severities STANDARD = new Severities(Map.of(), Map.of(), Severity.WARNING);

  public Severities {
    upgrade = Map.copyOf(upgrade);
    downgrade = Map.copyOf(downgrade);
  }

  /** How serious a finding of this rule is; {@link Severity#OFF} when it is not asked. */
  public Severity of(RuleInfo rule, LintUnit.Direction direction) {
    Severity forUpgrade = upgrade.getOrDefault(rule.id(), rule.severity());
    if (direction == LintUnit.Direction.UPGRADE) {
      return forUpgrade;
    }
    Severity configured = downgrade.get(rule.id());
    if (configured != null) {
      return configured;
    }
    boolean isPurpose = rule.group() == RuleGroup.COMPAT || rule.group() == RuleGroup.DESTRUCTIVE;
    if (isPurpose) {
      return Severity.OFF;
    }
    return forUpgrade.compareTo(downgradeLimit) < 0 ? forUpgrade : downgradeLimit;
  }

  /**
   * How serious a finding about tables of some weight is: on small tables a hint, on large ones one
   * degree more, unless somebody has said how serious the rule is or it is about a way back.
   */
  Severity of(RuleInfo rule, LintUnit.Direction direction, Sizing.Weight weight) {
    Severity usual = of(rule, direction);
    boolean isChosen = direction == LintUnit.Direction.DOWNGRADE || upgrade.containsKey(rule.id());
    return switch (weight) {
      case USUAL -> usual;
      case SMALL -> usual == Severity.OFF ? Severity.OFF : Severity.INFO;
      case LARGE -> isChosen ? usual : usual.next();
    };
  }
}
