package org.athanor.verification.conformance;

import java.util.regex.Pattern;

/**
 * Cases in which Athanor differs on purpose.
 *
 * @param file the name of the case file
 * @param cases which cases: patterns in which {@code *} stands for any text
 * @param reason why, in a sentence that a user of the other tool would accept
 */
record AgreedDifference(String file, CasePattern cases, String reason) {

  AgreedDifference {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an agreed difference needs a reason: " + cases);
    }
  }

  boolean covers(String caseFile, ConformanceCase candidate) {
    return file.equals(caseFile)
        && matches(cases.id(), candidate.id())
        && matches(cases.source(), candidate.source())
        && matches(cases.kind(), candidate.kind());
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
  }

  /**
   * Patterns for the parts of a case.
   *
   * @param id its name
   * @param source the test that it comes from
   * @param kind what it asks
   */
  record CasePattern(String id, String source, String kind) {}
}
