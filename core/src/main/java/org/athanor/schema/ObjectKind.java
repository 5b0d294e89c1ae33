package org.athanor.schema;

/**
 * The kinds of things that a schema holds, for keys and messages. The first three stand in lists of
 * their own in a {@link Schema} and are named here as owners of others and as targets of grants.
 */
public enum ObjectKind {
  TABLE("table"),
  SEQUENCE("sequence"),
  ENUM_TYPE("enum type"),
  NAMESPACE("schema"),
  EXTENSION("extension"),
  DOMAIN("domain"),
  COMPOSITE_TYPE("composite type"),
  FUNCTION("function"),
  PROCEDURE("procedure"),
  AGGREGATE("aggregate"),
  PARTITION("partition"),
  VIEW("view"),
  MATERIALIZED_VIEW("materialized view"),
  TRIGGER("trigger"),
  ROW_SECURITY("row security"),
  POLICY("policy"),
  GRANT("grant"),
  /** A part of a table or view: what other objects may depend on. */
  COLUMN("column"),
  /** A part of a table. */
  CONSTRAINT("constraint"),
  /** A part of a table or materialized view. */
  INDEX("index");

  private final String words;

  ObjectKind(String words) {
    this.words = words;
  }

  /** Several of the kind in lower-case words, for messages. */
  public String plural() {
    return switch (this) {
      case ROW_SECURITY -> words;
      case POLICY -> "policies";
      default -> words + "s";
    };
  }

  /** Whether creating it twice is the same as creating it once. */
  public boolean isRepeatable() {
    return this == GRANT || this == ROW_SECURITY;
  }

  /** The kind in lower-case words, for messages. */
  public String words() {
    return words;
  }
}
