package org.athanor.dialects.postgresql.grammar;

import java.util.List;
import java.util.Locale;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * The words by which statements call kinds of objects, as in
 * https://www.postgresql.org/docs/current/sql-commands.html.
 */
enum ObjectKinds {
  TABLE(SqlObjectKind.TABLE, "TABLE"),
  FOREIGN_TABLE(SqlObjectKind.FOREIGN_TABLE, "FOREIGN TABLE"),
  INDEX(SqlObjectKind.INDEX, "INDEX"),
  VIEW(SqlObjectKind.VIEW, "VIEW"),
  MATERIALIZED_VIEW(SqlObjectKind.MATERIALIZED_VIEW, "MATERIALIZED VIEW"),
  SEQUENCE(SqlObjectKind.SEQUENCE, "SEQUENCE"),
  COLUMN(SqlObjectKind.COLUMN, "COLUMN"),
  CONSTRAINT(SqlObjectKind.CONSTRAINT, "CONSTRAINT"),
  TYPE(SqlObjectKind.TYPE, "TYPE"),
  DOMAIN(SqlObjectKind.DOMAIN, "DOMAIN"),
  SCHEMA(SqlObjectKind.SCHEMA, "SCHEMA"),
  DATABASE(SqlObjectKind.DATABASE, "DATABASE"),
  FUNCTION(SqlObjectKind.FUNCTION, "FUNCTION"),
  PROCEDURE(SqlObjectKind.PROCEDURE, "PROCEDURE"),
  ROUTINE(SqlObjectKind.FUNCTION, "ROUTINE"),
  AGGREGATE(SqlObjectKind.AGGREGATE, "AGGREGATE"),
  EVENT_TRIGGER(SqlObjectKind.EVENT_TRIGGER, "EVENT TRIGGER"),
  TRIGGER(SqlObjectKind.TRIGGER, "TRIGGER"),
  POLICY(SqlObjectKind.POLICY, "POLICY"),
  RULE(SqlObjectKind.RULE, "RULE"),
  STATISTICS(SqlObjectKind.STATISTICS, "STATISTICS"),
  EXTENSION(SqlObjectKind.EXTENSION, "EXTENSION"),
  COLLATION(SqlObjectKind.COLLATION, "COLLATION"),
  PUBLICATION(SqlObjectKind.PUBLICATION, "PUBLICATION"),
  SUBSCRIPTION(SqlObjectKind.SUBSCRIPTION, "SUBSCRIPTION"),
  USER_MAPPING(SqlObjectKind.OTHER, "USER MAPPING"),
  ROLE(SqlObjectKind.ROLE, "ROLE"),
  USER(SqlObjectKind.ROLE, "USER"),
  GROUP(SqlObjectKind.ROLE, "GROUP"),
  TABLESPACE(SqlObjectKind.TABLESPACE, "TABLESPACE"),
  OPERATOR_CLASS(SqlObjectKind.OTHER, "OPERATOR CLASS"),
  OPERATOR_FAMILY(SqlObjectKind.OTHER, "OPERATOR FAMILY"),
  OPERATOR(SqlObjectKind.OPERATOR, "OPERATOR"),
  CAST(SqlObjectKind.OTHER, "CAST"),
  TRANSFORM(SqlObjectKind.OTHER, "TRANSFORM"),
  SERVER(SqlObjectKind.OTHER, "SERVER"),
  WRAPPER(SqlObjectKind.OTHER, "FOREIGN DATA WRAPPER"),
  PROCEDURAL_LANGUAGE(SqlObjectKind.OTHER, "PROCEDURAL LANGUAGE"),
  LANGUAGE(SqlObjectKind.OTHER, "LANGUAGE"),
  ACCESS_METHOD(SqlObjectKind.OTHER, "ACCESS METHOD"),
  CONVERSION(SqlObjectKind.OTHER, "CONVERSION"),
  LARGE_OBJECT(SqlObjectKind.OTHER, "LARGE OBJECT"),
  PARSER(SqlObjectKind.OTHER, "TEXT SEARCH PARSER"),
  DICTIONARY(SqlObjectKind.OTHER, "TEXT SEARCH DICTIONARY"),
  TEMPLATE(SqlObjectKind.OTHER, "TEXT SEARCH TEMPLATE"),
  CONFIGURATION(SqlObjectKind.OTHER, "TEXT SEARCH CONFIGURATION");

  private static final List<ObjectKinds> ALL = List.of(values());

  final SqlObjectKind kind;
  private final String[] words;

  ObjectKinds(SqlObjectKind kind, String words) {
    this.kind = kind;
    this.words = words.split(" ");
  }

  /** Moves past the words of a kind. */
  static ObjectKinds read(TokenCursor tokens) {
    return ALL.stream()
        .filter(kind -> tokens.accept(kind.words))
        .findFirst()
        .orElseThrow(() -> tokens.unexpected("a kind of object"));
  }

  /** Whether it belongs to a table, which stands behind ON. */
  boolean isOfTable() {
    return this == TRIGGER || this == POLICY || this == RULE;
  }

  /** Whether a list of arguments may follow its name. */
  boolean hasArguments() {
    return kind == SqlObjectKind.FUNCTION
        || kind == SqlObjectKind.PROCEDURE
        || kind == SqlObjectKind.AGGREGATE
        || kind == SqlObjectKind.OPERATOR;
  }

  /** In upper case, as statements have it. */
  String words() {
    return String.join(" ", words).toUpperCase(Locale.ROOT);
  }
}
