package org.athanor.verification.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.lint.LintSource;
import org.athanor.lint.LintUnit.Transaction;
import org.athanor.lint.Linter;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.rule.Rules;
import tools.jackson.databind.JsonNode;

/** A migration, and which rules fire on it; keeps its answer. Not thread-safe. */
final class LintCase implements ConformanceCase.Check {
  private static final Set<RuleGroup> HAZARDS = Set.of(
      RuleGroup.LOCK,
      RuleGroup.REWRITE,
      RuleGroup.COMPAT,
      RuleGroup.DESTRUCTIVE,
      RuleGroup.DATA,
      RuleGroup.TX);

  /** What the cases call policy: timeouts and statements that can be run again; no hazards. */
  private static final Set<String> POLICIES = Set.of(
      "missing-lock-timeout",
      "missing-statement-timeout",
      "lock-timeout-too-long",
      "non-idempotent-statement");

  private final JsonNode recorded;
  private final Set<String> fired = new TreeSet<>();

  LintCase(JsonNode recorded) {
    this.recorded = recorded;
  }

  String question() {
    return product() + " " + transaction() + ": " + sql();
  }

  boolean isClean() {
    return recorded.path("clean").asBoolean();
  }

  boolean isRight() {
    return fired.containsAll(expected()) && unwanted().isEmpty();
  }

  Set<String> fired() {
    return fired;
  }

  Set<String> expected() {
    return texts("expected_rules");
  }

  /** The rules that fired and must not. */
  Set<String> unwanted() {
    Set<String> unwanted = new TreeSet<>(texts("forbidden_rules"));
    if (isClean()) {
      unwanted.addAll(scope());
    }
    unwanted.retainAll(fired);
    return unwanted;
  }

  @Override
  public Outcome run() {
    try {
      fired.addAll(judge());
    } catch (AthanorException e) {
      fired.clear();
      return new Outcome.Failed(wanted(), String.valueOf(e.getMessage()));
    }
    return isRight() ? new Outcome.Passed() : new Outcome.Failed(wanted(), String.valueOf(fired));
  }

  private String wanted() {
    return isClean()
        ? "nothing of " + recorded.path("scope").asString()
        : expected().toString();
  }

  private Set<String> scope() {
    if (recorded.path("scope").asString().equals("rule")) {
      return texts("scope_rules");
    }
    return Rules.infos().stream()
        .filter(rule -> HAZARDS.contains(rule.group()))
        .map(RuleInfo::id)
        .filter(id -> !POLICIES.contains(id))
        .collect(Collectors.toSet());
  }

  private Set<String> judge() {
    Dialect dialect = Dialects.installed(LintCase.class.getClassLoader()).offline(product());
    UnitReplay replay = new UnitReplay(dialect, settings());
    CatalogState schema = replay.nothing();
    for (String part : List.of("setup", "setup_extra")) {
      schema = replay.apply(recorded.path(part).asString(""), schema);
    }
    LintSource source = LintSource.ofScript(
        new LintSource.File("case.sql", sql()), transaction(), dialect.lexicalRules());
    return new Linter(Rules.all(), Rules.ofRevisions(), all())
        .judge(replay.play(source, schema)).stream()
            .filter(finding -> finding.accepted().isEmpty())
            .map(finding -> finding.rule().id())
            .collect(Collectors.toSet());
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    if (recorded.has("sql_mode")) {
      settings.put("sql_mode", recorded.path("sql_mode").asString());
    }
    return settings;
  }

  /** All rules are asked, taste among them. */
  private static Severities all() {
    Map<String, Severity> off = Rules.infos().stream()
        .filter(rule -> rule.severity() == Severity.OFF)
        .collect(Collectors.toMap(RuleInfo::id, rule -> Severity.INFO));
    return new Severities(off, off, Severity.ERROR);
  }

  private String product() {
    String version = recorded.has("pg_version")
        ? recorded.path("pg_version").asString()
        : recorded.path("server_version").asString("");
    String dialect = recorded.path("dialect").asString();
    return version.isEmpty() ? dialect : dialect + ":" + version;
  }

  private Transaction transaction() {
    boolean alone = recorded.path("autocommit").asBoolean(false)
        || recorded.path("sql").asString().contains("squawk-disable-assume-in-transaction");
    return recorded.path("assume_in_transaction").asBoolean(false) && !alone
        ? Transaction.ASSUMED
        : Transaction.NONE;
  }

  private String sql() {
    return ForeignSuppressions.translated(recorded.path("sql").asString());
  }

  private Set<String> texts(String field) {
    return StreamSupport.stream(recorded.path(field).spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
