package org.athanor.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.cli.config.Settings;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.athanor.lint.rule.Rules;

/** Section {@code [lint]} in the words of the linter. */
final class LintSettings {
  private LintSettings() {}

  /**
   * How serious findings are.
   *
   * @throws AthanorException CFG-002 for a rule or severity that does not exist
   */
  static Severities severities(Settings.Lint lint) {
    Severity limit = lint.downgrade() == null
        ? Severities.STANDARD.downgradeLimit()
        : severity(lint.downgrade());
    return new Severities(byRule(lint.rules()), Map.of(), limit);
  }

  /**
   * A severity by its name.
   *
   * @throws AthanorException CFG-002 when there is none
   */
  static Severity severity(String name) {
    for (Severity each : Severity.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    throw AthanorException.of(ErrorCode.CFG_002, "There is no severity \"" + name + "\".")
        .fix("use off, info, warning or error")
        .build();
  }

  private static Map<String, Severity> byRule(Map<String, String> configured) {
    List<String> ids = Rules.infos().stream().map(RuleInfo::id).toList();
    Map<String, Severity> severities = new HashMap<>();
    configured.forEach((rule, severity) -> {
      if (!ids.contains(rule)) {
        throw unknown(rule, ids);
      }
      severities.put(rule, severity(severity));
    });
    return severities;
  }

  private static AthanorException unknown(String rule, List<String> ids) {
    List<String> near = NearMatches.of(rule, ids);
    return AthanorException.of(
            ErrorCode.CFG_002, "There is no rule \"" + rule + "\" to give a severity.")
        .fix(
            near.isEmpty()
                ? "athanor lint --rules lists the rules"
                : "did you mean \"" + String.join("\" or \"", near) + "\"?")
        .build();
  }
}
