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
  COLLATION("collation"),
  DOMAIN("domain"),
  COMPOSITE_TYPE("composite type"),
  RANGE_TYPE("range type"),
  FUNCTION("function"),
  PROCEDURE("procedure"),
  AGGREGATE("aggregate"),
  OPERATOR("operator"),
  OPERATOR_FAMILY("operator family"),
  OPERATOR_CLASS("operator class"),
  CAST("cast"),
  TEXT_SEARCH_PARSER("text search parser"),
  TEXT_SEARCH_TEMPLATE("text search template"),
  TEXT_SEARCH_DICTIONARY("text search dictionary"),
  TEXT_SEARCH_CONFIGURATION("text search configuration"),
  FOREIGN_DATA_WRAPPER("foreign data wrapper"),
  FOREIGN_SERVER("foreign server"),
  USER_MAPPING("user mapping"),
  FOREIGN_TABLE("foreign table"),
  VIRTUAL_TABLE("virtual table"),
  PARTITION("partition"),
  VIEW("view"),
  MATERIALIZED_VIEW("materialized view"),
  TRIGGER("trigger"),
  RULE("rule"),
  ROW_SECURITY("row security"),
  POLICY("policy"),
  STATISTICS("statistics object"),
  PUBLICATION("publication"),
  /** A table or schema whose changes a publication sends. */
  PUBLICATION_MEMBER("member"),
  SUBSCRIPTION("subscription"),
  /** How a table, a column or a trigger is kept or works, beyond its definition. */
  SETTING("setting"),
  /** The comment of something whose own definition does not hold it. */
  COMMENT("comment"),
  GRANT("grant"),
  /** The role that something belongs to, where that is not the role that made it. */
  OWNER("owner"),
  /** What defaults would let a role do with something new, and is not to be so. */
  INITIAL_PRIVILEGES("initial privileges"),
  /** All that a role may do with something, where that is not what comes with making it. */
  PRIVILEGES("privileges"),
  EVENT_TRIGGER("event trigger"),
  /** Work that the server does at some time or every so often. */
  EVENT("event"),
  DEFAULT_PRIVILEGES("default privileges"),
  /** A part of a table or view: what other objects may depend on. */
  COLUMN("column"),
  /** The type of a column, as far as it depends on others. */
  COLUMN_TYPE("type of column"),
  /** The default of a column, as far as it depends on others. */
  COLUMN_DEFAULT("default of column"),
  /** A part of a table; an object of its own where one partition alone has it. */
  CONSTRAINT("constraint"),
  /** A part of a table or materialized view, or of one partition alone. */
  INDEX("index");

  private final String words;

  ObjectKind(String words) {
    this.words = words;
  }

  /** Several of the kind in lower-case words, for messages. */
  public String plural() {
    return switch (this) {
      case ROW_SECURITY, DEFAULT_PRIVILEGES, INITIAL_PRIVILEGES, PRIVILEGES -> words;
      case POLICY -> "policies";
      case OPERATOR_FAMILY -> "operator families";
      case TEXT_SEARCH_DICTIONARY -> "text search dictionaries";
      case OPERATOR_CLASS -> "operator classes";
      default -> words + "s";
    };
  }

  /** Whether creating it twice is the same as creating it once. */
  public boolean isRepeatable() {
    return this == GRANT || this == ROW_SECURITY;
  }

  /**
   * Whether objects of the kind are {@link ServerObject}s, which are known by the statements that
   * make and remove them.
   */
  public boolean isKnownByStatements() {
    return switch (this) {
      case COLLATION, RANGE_TYPE, OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS, CAST -> true;
      case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE, TEXT_SEARCH_DICTIONARY -> true;
      case TEXT_SEARCH_CONFIGURATION, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, USER_MAPPING -> true;
      case VIRTUAL_TABLE,
          FOREIGN_TABLE,
          RULE,
          STATISTICS,
          PUBLICATION,
          PUBLICATION_MEMBER,
          SETTING -> true;
      case SUBSCRIPTION -> true;
      case COMMENT, EVENT_TRIGGER, EVENT, DEFAULT_PRIVILEGES -> true;
      case OWNER, INITIAL_PRIVILEGES, PRIVILEGES -> true;
      // Those of what has a record are parts of the record.
      case CONSTRAINT, INDEX -> true;
      default -> false;
    };
  }

  /** Whether it is called, so that several may have one name. */
  public boolean isRoutine() {
    return this == FUNCTION || this == PROCEDURE || this == AGGREGATE;
  }

  /**
   * Whether it only says something of what it belongs to, so that it is gone with that without a
   * statement of its own.
   */
  public boolean isAttribute() {
    return switch (this) {
      case SETTING, COMMENT, OWNER, INITIAL_PRIVILEGES, PRIVILEGES -> true;
      case CONSTRAINT, INDEX -> true;
      default -> false;
    };
  }

  /** The kind in lower-case words, for messages. */
  public String words() {
    return words;
  }
}
