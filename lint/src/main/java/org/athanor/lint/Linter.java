package org.athanor.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about units.
 *
 * <pre>{@code
 * Linter linter = new Linter(Rules.all(), Rules.ofRevisions(), Severities.STANDARD);
 * List<Finding> findings = linter.judge(replay.play(source, replay.nothing()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Linter {
  private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::statement)
      .thenComparing(found -> found.rule().id());

  private final List<Rule> rules;
  private final List<RevisionRule> revisionRules;
  private final Severities severities;
  private final Sizing sizing;
  private final List<RuleInfo> infos;

  /**
   * Asks these rules.
   *
   * @param rules the rules about statements, in any order
   * @param revisionRules the rules about revisions as a whole
   * @param severities how serious their findings are; a rule that is off is not asked
   */
  public Linter(List<Rule> rules, List<RevisionRule> revisionRules, Severities severities) {
    this(rules, revisionRules, severities, Sizing.UNKNOWN);
  }

  private Linter(
      List<Rule> rules, List<RevisionRule> revisionRules, Severities severities, Sizing sizing) {
    this.rules = List.copyOf(rules);
    this.revisionRules = List.copyOf(revisionRules);
    this.severities = severities;
    this.sizing = sizing;
    this.infos = Stream.concat(
            rules.stream().map(Rule::info), revisionRules.stream().map(RevisionRule::info))
        .toList();
  }

  /** The rules that it judges by itself, because only it knows which allowances were used. */
  public static List<RuleInfo> ownRules() {
    return SuppressionFault.RULES;
  }

  /** The same, but findings are judged by the sizes of their tables, too. */
  public Linter with(Sizing sizes) {
    return new Linter(rules, revisionRules, severities, sizes);
  }

  /**
   * What the rules find in a unit.
   *
   * @return in the order of the statements, those about the whole unit first, and by rule; accepted
   *     ones among them
   */
  public List<Finding> judge(LintUnit unit) {
    return judge(List.of(unit), found(unit));
  }

  /**
   * What the rules find in both directions of a revision, and in it as a whole. What the revision
   * accepts as a whole is used when it is used in one of them.
   *
   * @return the upgrade first, else as for one unit
   */
  public List<Finding> judge(JudgedRevision revision) {
    List<Found> found = found(revision.upgrade());
    for (RevisionRule rule : revisionRules) {
      if (severities.of(rule.info(), LintUnit.Direction.UPGRADE) != Severity.OFF) {
        rule.judge(revision, new Collector(rule.info(), found));
      }
    }
    found.sort(ORDER);
    return judge(List.of(revision.upgrade(), revision.downgrade()), found);
  }

  /**
   * The findings in the units of one file.
   *
   * @param first what was found in the first of them
   */
  private List<Finding> judge(List<LintUnit> units, List<Found> first) {
    Set<Allowance> used = new HashSet<>();
    List<AllowanceUse> uses = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (LintUnit unit : units) {
      AllowanceUse use = new AllowanceUse(unit.source().allowances(), used);
      uses.add(use);
      List<Found> found = uses.size() == 1 ? first : found(unit);
      found.forEach(each -> findings.add(finding(unit, each, use)));
    }
    Set<Allowance> told = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      aboutAllowances(units.get(i), uses.get(i), told).forEach(findings::add);
    }
    return List.copyOf(findings);
  }

  /** Those findings that nobody has accepted and whose rules know what to write instead. */
  public List<Fixable> fixable(LintUnit unit) {
    AllowanceUse use = new AllowanceUse(unit.source().allowances(), new HashSet<>());
    List<Fixable> fixable = new ArrayList<>();
    for (Found each : found(unit)) {
      Finding finding = finding(unit, each, use);
      if (each.form() != null && finding.accepted().isEmpty()) {
        fixable.add(new Fixable(finding, each.statement(), each.form()));
      }
    }
    return fixable;
  }

  private List<Found> found(LintUnit unit) {
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (severities.of(rule.info(), unit.direction()) != Severity.OFF) {
        rule.judge(unit, new Collector(rule.info(), found));
      }
    }
    found.sort(ORDER);
    return found;
  }

  private Finding finding(LintUnit unit, Found found, AllowanceUse use) {
    String accepted =
        use.find(found.rule().id(), found.statement()).map(Allowance::reason).orElse("");
    if (found.statement() < 0) {
      return new Finding(
          found.rule(),
          severities.of(found.rule(), unit.direction()),
          unit.name(),
          unit.direction(),
          unit.source().start(),
          found.message(),
          "",
          found.recipe(),
          accepted);
    }
    LintStatement statement = unit.statements().get(found.statement());
    Sizing.Weight weight = sizing.weight(found.rule(), statement);
    return new Finding(
        found.rule(),
        severities.of(found.rule(), unit.direction(), weight),
        unit.name(),
        unit.direction(),
        statement.source(),
        found.message(),
        sizing.words(found.rule(), statement),
        found.recipe(),
        accepted);
  }

  /** What is wrong with the allowances of a unit; those of the whole revision are told once. */
  private List<Finding> aboutAllowances(LintUnit unit, AllowanceUse use, Set<Allowance> told) {
    if (unit.source().allowances().isEmpty()) {
      return List.of();
    }
    Set<String> ids = infos.stream().map(RuleInfo::id).collect(Collectors.toSet());
    Set<String> asked = infos.stream()
        .filter(rule -> severities.of(rule, unit.direction()) != Severity.OFF)
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (SuppressionFault fault : use.faults(ids, asked)) {
      Severity severity = severities.of(fault.rule(), unit.direction());
      boolean isOfRevision = fault.allowance().extent().equals(Allowance.Extent.UNIT);
      if (severity != Severity.OFF && (!isOfRevision || told.add(fault.allowance()))) {
        findings.add(new Finding(
            fault.rule(),
            severity,
            unit.name(),
            unit.direction(),
            fault.allowance().source(),
            fault.message(),
            "",
            fault.recipe(),
            ""));
      }
    }
    return findings;
  }

  /** What a rule said; {@code statement} is -1 for the whole unit. */
  private record Found(
      RuleInfo rule,
      int statement,
      String message,
      String recipe,
      @Nullable SafeForm form) {}

  private record Collector(RuleInfo rule, List<Found> found) implements Reporter {
    @Override
    public void report(LintStatement statement, String message, String recipe) {
      report(statement, message, recipe, null);
    }

    @Override
    public void report(
        LintStatement statement, String message, String recipe, @Nullable SafeForm form) {
      found.add(new Found(rule, statement.index(), message, recipe, form));
    }

    @Override
    public void report(String message, String recipe) {
      found.add(new Found(rule, -1, message, recipe, null));
    }
  }
}
