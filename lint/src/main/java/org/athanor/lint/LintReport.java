package org.athanor.lint;

import java.util.List;

/**
 * What was found in some units.
 *
 * @param findings the findings, accepted ones among them, in the order of the units
 * @param units how many units were judged
 */
public record LintReport(List<Finding> findings, int units) {
  public LintReport {
    findings = List.copyOf(findings);
  }

  /** The findings that nobody has accepted. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.accepted().isEmpty()).toList();
  }

  /** How many of these are at least so serious. */
  public long count(Severity least) {
    return open().stream().filter(each -> each.severity().compareTo(least) >= 0).count();
  }
}
