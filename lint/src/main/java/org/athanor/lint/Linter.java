package org.athanor.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the rules about units.
 *
 * <pre>{@code
 * Linter linter = new Linter(Rules.all(), Severities.STANDARD);
 * List<Finding> findings = linter.judge(replay.play(source, replay.nothing()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Linter {
  private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::statement)
      .thenComparing(found -> found.rule().id());

  private final List<Rule> rules;
  private final Severities severities;
  private final Set<String> ids;

  /**
   * Asks these rules.
   *
   * @param rules the rules, in any order
   * @param severities how serious their findings are; one that is off is not asked
   */
  public Linter(List<Rule> rules, Severities severities) {
    this.rules = List.copyOf(rules);
    this.severities = severities;
    this.ids = rules.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
  }

  /**
   * What the rules find in a unit.
   *
   * @return in the order of the statements, those about the whole unit first, and by rule; accepted
   *     ones among them
   */
  public List<Finding> judge(LintUnit unit) {
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (severities.of(rule.info(), unit.direction()) != Severity.OFF) {
        rule.judge(unit, new Collector(rule.info(), found));
      }
    }
    AllowanceUse use = new AllowanceUse(unit.source().allowances());
    List<Finding> findings = new ArrayList<>();
    found.stream().sorted(ORDER).forEach(each -> findings.add(finding(unit, each, use)));
    findings.addAll(aboutAllowances(unit, use));
    return List.copyOf(findings);
  }

  private Finding finding(LintUnit unit, Found found, AllowanceUse use) {
    Optional<Allowance> allowance = use.find(found.rule().id(), found.statement());
    return new Finding(
        found.rule(),
        severities.of(found.rule(), unit.direction()),
        unit.name(),
        unit.direction(),
        found.statement() < 0
            ? unit.source().start()
            : unit.statements().get(found.statement()).source(),
        found.message(),
        found.recipe(),
        allowance.map(Allowance::reason).orElse(""));
  }

  private List<Finding> aboutAllowances(LintUnit unit, AllowanceUse use) {
    Set<String> asked = rules.stream()
        .map(Rule::info)
        .filter(rule -> severities.of(rule, unit.direction()) != Severity.OFF)
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (SuppressionFault fault : use.faults(ids, asked)) {
      Severity severity = severities.of(fault.rule(), unit.direction());
      if (severity != Severity.OFF) {
        findings.add(new Finding(
            fault.rule(),
            severity,
            unit.name(),
            unit.direction(),
            fault.allowance().source(),
            fault.message(),
            fault.recipe(),
            ""));
      }
    }
    return findings;
  }

  /** What a rule said; {@code statement} is -1 for the whole unit. */
  private record Found(RuleInfo rule, int statement, String message, String recipe) {}

  private record Collector(RuleInfo rule, List<Found> found) implements Reporter {
    @Override
    public void report(LintStatement statement, String message, String recipe) {
      found.add(new Found(rule, statement.index(), message, recipe));
    }

    @Override
    public void report(String message, String recipe) {
      found.add(new Found(rule, -1, message, recipe));
    }
  }
}
