package org.athanor.verification.conformance;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.rule.Rules;

/** Comments by which other tools accept a hazard, in our words. */
final class ForeignSuppressions {
  private static final Map<String, String> RULES = Map.of(
      "E2", "set-not-null, set-not-null-may-fail",
      "E4", "statement-while-holding-lock, index-build-while-locked, data-change-with-ddl",
      "E5", "change-column-type",
      "E6", "create-index-blocking",
      "ban-drop-column", "drop-column");

  private ForeignSuppressions() {}

  static String translated(String script) {
    return script.lines().map(ForeignSuppressions::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    String text = line.strip();
    for (String mark : new String[] {"-- eugene: ignore ", "-- squawk-ignore "}) {
      if (text.startsWith(mark)) {
        return Arrays.stream(text.substring(mark.length()).split(",", -1))
            .map(code -> RULES.getOrDefault(code.strip(), code.strip()))
            .collect(Collectors.joining(", ", "-- athanor: allow ", ": as the other tool"));
      }
    }
    if (text.equals("-- atlas:nolint")) {
      return Rules.infos().stream()
          .map(RuleInfo::id)
          .collect(Collectors.joining(", ", "-- athanor: allow ", ": as the other tool"));
    }
    return line;
  }
}
