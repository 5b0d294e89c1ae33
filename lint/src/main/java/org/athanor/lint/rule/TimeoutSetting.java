package org.athanor.lint.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.effects.SessionSettings;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.sql.syntax.SessionSetting;

/**
 * A setting by which a product bounds waiting, as its dialect writes it.
 *
 * @param name the setting
 * @param second its value for one second
 * @param statement how it is set in a transaction
 * @param session how it is set where none is open
 */
record TimeoutSetting(String name, String second, String statement, String session) {
  private static final Duration ONE = Duration.ofSeconds(1);

  /** The units of PostgreSQL; products with one unit write none. */
  private static final Map<String, Duration> UNITS = Map.of(
      "us", Duration.ofNanos(1000),
      "ms", Duration.ofMillis(1),
      "s", ONE,
      "min", Duration.ofMinutes(1),
      "h", Duration.ofHours(1),
      "d", Duration.ofDays(1));

  /** What bounds the wait for locks. */
  static Optional<TimeoutSetting> ofLocks(Dialect dialect) {
    return dialect.session().lockTimeout(ONE).flatMap(set -> of(set, dialect));
  }

  /** What bounds each statement. */
  static Optional<TimeoutSetting> ofStatements(Dialect dialect) {
    return dialect.session().statementTimeout(ONE).flatMap(set -> of(set, dialect));
  }

  private static Optional<TimeoutSetting> of(Statement set, Dialect dialect) {
    return set instanceof Statement.Sql sql
            && dialect.grammar().parse(sql.sql()) instanceof SessionSetting setting
        ? Optional.ofNullable(setting.value())
            .map(value -> new TimeoutSetting(
                setting.name(), value, sql.sql(), session(setting, sql.sql(), dialect)))
        : Optional.empty();
  }

  /** What lasts as long as a transaction is gone at once where there is none. */
  private static String session(SessionSetting setting, String local, Dialect dialect) {
    return setting.scope() == SessionSetting.Scope.LOCAL
        ? Recipe.statement(
            dialect,
            "SET SESSION ? = ?",
            new Recipe.Verbatim(setting.name()),
            new Recipe.Verbatim(String.valueOf(setting.value())))
        : local;
  }

  /** How it is set before a statement. */
  String before(LintStatement of) {
    return of.state().open() ? statement : session;
  }

  /** The first statement of a unit that takes a lock while this sets no bound. */
  Optional<LintStatement> firstWithout(LintUnit unit) {
    return unit.statements().stream()
        .filter(statement -> !HeldLocks.waitedFor(statement).isEmpty())
        .filter(statement -> in(statement.settings()).isEmpty())
        .findFirst();
  }

  /** The limit in force; empty when there is none. */
  Optional<Duration> in(SessionSettings settings) {
    return settings.value(name).flatMap(this::duration).filter(limit -> !limit.isZero());
  }

  private Optional<Duration> duration(String value) {
    String text = value.strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < text.length() && "0123456789.".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    if (digits == 0) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text.substring(0, digits));
    Duration unit = UNITS.getOrDefault(text.substring(digits).strip(), bareUnit());
    return Optional.of(
        Duration.ofNanos(number.multiply(BigDecimal.valueOf(unit.toNanos())).longValue()));
  }

  private Duration bareUnit() {
    return second.startsWith("1000") ? Duration.ofMillis(1) : ONE;
  }
}
