package org.athanor.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.lint.rule.HazardRules;
import org.athanor.lint.rule.StandardRules;

/** All rules. */
public final class Rules {
  private Rules() {}

  /** The rules to be asked, sorted by id. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>(StandardRules.LIST);
    all.addAll(HazardRules.all());
    all.sort(Comparator.comparing(rule -> rule.info().id()));
    return List.copyOf(all);
  }

  /** What all rules are, those among them that the linter judges by itself; sorted by id. */
  public static List<RuleInfo> infos() {
    return Stream.concat(all().stream().map(Rule::info), SuppressionFault.RULES.stream())
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }
}
