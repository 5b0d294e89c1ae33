package org.athanor.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.cli.config.Settings;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.LintReport;
import org.athanor.lint.Linter;
import org.athanor.lint.SessionDefaults;
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.rule.Rules;
import org.athanor.runtime.RunnerOptions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * What the linter says of the history, to be extended by a test class of the project that wants it:
 *
 * <pre>{@code
 * @AthanorTest
 * class MigrationsLintTest extends LintContract {}
 * }</pre>
 *
 * <p>A finding is accepted where it stands, with {@code op.allow(...)}, or by a severity under
 * {@code [lint.rules]} of {@code athanor.toml}.
 */
@AthanorTest
public abstract class LintContract {
  /** For subclasses. */
  protected LintContract() {}

  /** From which severity on a finding fails the test. */
  protected Severity limit() {
    return Severity.ERROR;
  }

  @Test
  void the_linter_finds_nothing_in_the_history(Migrations migrations) {
    LintReport report = new HistoryLint(
            new UnitReplay(migrations.dialect(), settings(migrations)),
            new Linter(Rules.all(), Rules.ofRevisions(), severities(migrations)),
            migrations.dialect())
        .naming(migrations.project().settings().naming().templates())
        .judge(migrations.project().scripts(), file -> file.getFileName().toString(), file -> true);
    List<String> found = report.open().stream()
        .filter(finding -> finding.severity().compareTo(limit()) >= 0)
        .map(LintContract::text)
        .toList();
    if (!found.isEmpty()) {
      throw new AssertionFailedError(
          "The linter finds " + found.size() + " in the history:\n" + String.join("\n", found));
    }
  }

  private static Map<String, String> settings(Migrations migrations) {
    Settings settings = migrations.project().settings();
    RunnerOptions options = migrations.project().options();
    Map<String, String> session = new HashMap<>(SessionDefaults.of(
        migrations.dialect(), options.lockTimeout(), options.statementTimeout()));
    session.putAll(settings.lint().settings());
    return session;
  }

  private static Severities severities(Migrations migrations) {
    Settings.Lint lint = migrations.project().settings().lint();
    Map<String, Severity> byRule = new HashMap<>();
    lint.rules().forEach((rule, severity) -> byRule.put(rule, severity(severity)));
    Severity limit = lint.downgrade() == null
        ? Severities.STANDARD.downgradeLimit()
        : severity(lint.downgrade());
    return new Severities(byRule, Map.of(), limit);
  }

  private static Severity severity(String name) {
    return Severity.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String text(Finding finding) {
    return finding.source().file() + ":" + finding.source().line() + "  "
        + Finding.word(finding.severity()) + "  " + finding.rule().id() + "  " + finding.text()
        + (finding.recipe().isEmpty() ? "" : "\n" + finding.recipe().indent(4).stripTrailing());
  }
}
