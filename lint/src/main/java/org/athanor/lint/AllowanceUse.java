package org.athanor.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.error.NearMatches;

/** Matches findings with the allowances of a unit, and keeps which were used; not thread-safe. */
final class AllowanceUse {
  private final List<Allowance> allowances;
  private final Set<Allowance> used = new HashSet<>();
  private final Set<Allowance> usedWhole;

  /**
   * Matches with these.
   *
   * @param usedWhole those of a whole revision that were used, in whatever direction
   */
  AllowanceUse(List<Allowance> allowances, Set<Allowance> usedWhole) {
    this.allowances = allowances;
    this.usedWhole = usedWhole;
  }

  /** The allowance, with a reason, for a finding at this statement; -1 is the whole unit. */
  Optional<Allowance> find(String rule, int statement) {
    Optional<Allowance> accepted = Optional.empty();
    for (Allowance each : allowances) {
      if (each.rule().equals(rule) && each.extent().covers(statement)) {
        (each.extent().equals(Allowance.Extent.UNIT) ? usedWhole : used).add(each);
        accepted =
            accepted.or(() -> Optional.of(each)).filter(known -> !known.reason().isEmpty());
      }
    }
    return accepted;
  }

  /**
   * What is wrong with the allowances.
   *
   * @param known the ids of all rules
   * @param asked the ids of those that were asked: one that is off can accept nothing
   */
  List<SuppressionFault> faults(Set<String> known, Set<String> asked) {
    List<SuppressionFault> faults = new ArrayList<>();
    for (Allowance each : allowances) {
      if (!known.contains(each.rule())) {
        faults.add(SuppressionFault.unknown(each, NearMatches.of(each.rule(), known)));
      } else if (each.reason().isEmpty()) {
        faults.add(SuppressionFault.withoutReason(each));
      } else if (asked.contains(each.rule()) && !used.contains(each) && !usedWhole.contains(each)) {
        faults.add(SuppressionFault.unused(each));
      }
    }
    return faults;
  }
}
