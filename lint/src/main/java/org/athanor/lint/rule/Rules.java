package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.lint.Linter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleInfo;

/** The catalog of all rules. */
public final class Rules {
  private Rules() {}

  /** The rules to be asked, sorted by id. */
  public static List<Rule> all() {
    List<Rule> all = new ArrayList<>(StandardRules.LIST);
    all.addAll(HazardRules.all());
    all.sort(Comparator.comparing(rule -> rule.info().id()));
    return List.copyOf(all);
  }

  /** The rules about revisions as a whole, sorted by id. */
  public static List<RevisionRule> ofRevisions() {
    return RevisionRules.LIST.stream()
        .sorted(Comparator.comparing(rule -> rule.info().id()))
        .toList();
  }

  /** What all rules are, those among them that the linter judges by itself; sorted by id. */
  public static List<RuleInfo> infos() {
    Stream<RuleInfo> asked = Stream.concat(
        all().stream().map(Rule::info), RevisionRules.LIST.stream().map(RevisionRule::info));
    return Stream.concat(asked, Linter.ownRules().stream())
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }
}
