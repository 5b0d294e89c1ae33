package org.athanor.dialects.postgresql.effects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.catalog.CatalogType;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server must write all rows anew to change the type of a column: it need not when the
 * values stay the same bytes and no length or precision shrinks. See <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES">ALTER
 * TABLE</a>.
 */
final class TypeChange {
  private static final Set<String> UTC =
      Set.of("utc", "etc/utc", "gmt", "etc/gmt", "uct", "etc/uct", "zulu", "universal", "0");

  /** Changes to a type under another name that keep the bytes. */
  private static final Set<String> BINARY = Set.of(
      "cidr>inet",
      "bit>bit varying",
      "xml>text",
      "xml>character varying",
      "citext>text",
      "text>citext",
      "citext>character varying",
      "character varying>citext",
      "integer>oid",
      "oid>integer",
      "oid>regclass",
      "regclass>oid");

  /** Those whose indexes compare otherwise and are therefore built anew. */
  private static final Set<String> REINDEXED = Set.of(
      "text>citext",
      "citext>text",
      "citext>character varying",
      "character varying>citext",
      "bit>bit varying",
      "integer>oid",
      "oid>integer");

  private final Assessment assessment;
  private final @Nullable SqlType before;
  private final AlterAction.SetType change;

  TypeChange(Assessment assessment, @Nullable SqlType before, AlterAction.SetType change) {
    this.assessment = assessment;
    this.before = before;
    this.change = change;
  }

  /** Why all rows are written anew; empty when they are not. */
  Optional<String> rewriteReason() {
    if (change.using() != null && !isPlain(change.using())) {
      return Optional.of("USING computes each value");
    }
    if (before == null) {
      return Optional.of("the type before is not known");
    }
    return reason(before, change.type());
  }

  /** A USING that names the column alone, or casts it to the new type, changes nothing. */
  private boolean isPlain(SqlExpression using) {
    List<SqlExpression.Token> tokens = Conjuncts.bare(using.tokens());
    if (tokens.isEmpty() || !tokens.get(0).name().equals(change.column())) {
      return false;
    }
    String rest = using.text().replace(" ", "").toLowerCase(Locale.ROOT);
    String cast =
        change.column() + "::" + change.type().text().replace(" ", "").toLowerCase(Locale.ROOT);
    return tokens.size() == 1 || rest.equals(cast);
  }

  private Optional<String> reason(SqlType from, SqlType to) {
    Optional<CatalogType.Domain> domain = domain(to);
    if (domain.isPresent() && !isSame(from, to)) {
      return domain.get().constraints().isEmpty()
          ? reason(from, domain.get().base())
          : Optional.of("the domain " + to.name() + " has constraints");
    }
    Optional<CatalogType.Domain> left = domain(from);
    if (left.isPresent() && !isSame(from, to)) {
      return reason(left.get().base(), to);
    }
    return isSame(from, to) || keepsBytes(from, to)
        ? Optional.empty()
        : Optional.of(difference(from, to));
  }

  private String difference(SqlType from, SqlType to) {
    boolean isTimeZone = isTimestampPair(TypeNames.of(from), TypeNames.of(to));
    return isTimeZone && assessment.server().keepsTimestampsInUtc()
        ? from + " and " + to + " differ where the time zone of the session is not UTC"
        : from + " and " + to + " are stored differently, or the new one is shorter";
  }

  private Optional<CatalogType.Domain> domain(SqlType type) {
    return assessment
        .catalog()
        .type(QualifiedName.of(type.schema(), type.name()))
        .filter(CatalogType.Domain.class::isInstance)
        .map(CatalogType.Domain.class::cast);
  }

  private static boolean isSame(SqlType from, SqlType to) {
    return TypeNames.of(from).equals(TypeNames.of(to))
        && from.arrayDimensions() > 0 == to.arrayDimensions() > 0
        && TypeNames.arguments(from).equals(TypeNames.arguments(to));
  }

  private boolean keepsBytes(SqlType from, SqlType to) {
    if (from.arrayDimensions() > 0 || to.arrayDimensions() > 0) {
      return from.arrayDimensions() > 0
          && to.arrayDimensions() > 0
          && to.arguments().isEmpty()
          && isCharacter(TypeNames.of(from))
          && isCharacter(TypeNames.of(to));
    }
    String old = TypeNames.of(from);
    String wanted = TypeNames.of(to);
    if (old.equals(wanted)) {
      return TypeNames.isLength(wanted) && isWider(from, to);
    }
    if (isCharacter(old) && isCharacter(wanted) || BINARY.contains(old + ">" + wanted)) {
      return to.arguments().isEmpty();
    }
    return isTimestampPair(old, wanted) && isInUtc() && isWider(from, to);
  }

  private static boolean isCharacter(String name) {
    return name.equals("text") || name.equals("character varying");
  }

  private static boolean isTimestampPair(String one, String other) {
    return !one.equals(other)
        && one.startsWith("timestamp with")
        && other.startsWith("timestamp with");
  }

  private boolean isInUtc() {
    return assessment.server().keepsTimestampsInUtc()
        && assessment
            .settings()
            .value("timezone")
            .filter(zone -> UTC.contains(zone.toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /** Whether each length or precision is as great as before; the scale must be the same. */
  private static boolean isWider(SqlType from, SqlType to) {
    Optional<Integer> wanted = TypeNames.length(to);
    if (wanted.isEmpty()) {
      return true;
    }
    Optional<Integer> old = TypeNames.length(from);
    return old.isPresent()
        && wanted.get() >= old.get()
        && TypeNames.scale(from) == TypeNames.scale(to);
  }

  /** Whether indexes on the column must be built anew although the rows stay. */
  boolean rebuildsIndexes() {
    if (before == null) {
      return true;
    }
    String old = TypeNames.of(before);
    String wanted = TypeNames.of(change.type());
    return REINDEXED.contains(old + ">" + wanted)
        || isTimestampPair(old, wanted)
        || change.collation() != null;
  }
}
